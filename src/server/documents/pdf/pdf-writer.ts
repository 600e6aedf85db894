// A page of running text with tags for screen readers, bookmarks and a footer: what all PDF files of ours are made with.
import PDFDocument from 'pdfkit'
import type { LoadedFonts } from '../fonts/load-fonts.ts'
import { hasReversedScript } from '../fonts/visual-runs.ts'

export const ink = {
  text: '#211b14',
  soft: '#5a5148',
  faint: '#7b7268',
  line: '#ddd6cb',
  accent: '#0d5453',
  fill: '#f4f1ea',
}
/** A4 in points. */
const size: [number, number] = [595.28, 841.89]
export const page = { width: size[0], height: size[1], left: 48, right: 48, top: 52, bottom: 64 }
export const column = page.width - page.left - page.right

export interface TextStyle {
  size: number
  bold?: boolean
  color?: string
  x?: number
  width?: number
  align?: 'left' | 'right'
  /** Before the text. */
  gap?: number
  lineGap?: number
  link?: string
  /** A named place in the file. */
  goTo?: string
}

/** Of PDF's standard structure. */
type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Caption'

export interface PdfInfo {
  locale: string
  title: string
  author: string
  /** On every page, beside its number. */
  footer: string
  fonts: LoadedFonts
}

export function openPdf({ locale, title, author, footer, fonts }: PdfInfo) {
  const doc = new PDFDocument({
    size,
    margins: { top: page.top, right: page.right, bottom: page.bottom, left: page.left },
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, Creator: 'JourneyOn', Producer: 'JourneyOn' },
  })
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
  const root = doc.struct('Document')
  doc.addStructure(root)
  let section = root
  const end = page.height - page.bottom

  const use = ({ size: points, bold, color }: TextStyle) =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(points)
      .fillColor(color ?? ink.text)
  /** With features, were it none, pdfkit shapes a line as a whole; else word by word, each behind the other. */
  const wholeLines = (written: string) => (hasReversedScript(written) ? { features: [] } : {})
  const place = (written: string, { width = column, align, lineGap = 1.5 }: TextStyle) => ({
    width,
    align,
    lineGap,
    ...wholeLines(written),
  })

  const pdf = {
    doc,
    get y() {
      return doc.y
    },
    set y(at: number) {
      doc.y = at
    },
    get left() {
      return end - doc.y
    },
    /** Room for so much, on this page or the next. More than a page breaks where it must. */
    keep(height: number) {
      if (doc.y + Math.min(height, end - page.top) > end) pdf.newPage()
    },
    newPage() {
      doc.addPage()
      doc.y = page.top
    },
    heightOf(text: string, style: TextStyle) {
      const written = fonts.printable(text)
      if (!written) return 0
      use(style)
      return doc.heightOfString(written, place(written, style)) + (style.gap ?? 0)
    },
    widthOf(text: string, style: TextStyle) {
      use(style)
      const written = fonts.printable(text)
      return doc.widthOfString(written, wholeLines(written))
    },
    /** Nothing where nothing can be written. */
    text(tag: Tag, text: string, style: TextStyle, lang?: string) {
      const written = fonts.printable(text)
      if (!written) return
      const at = doc.y + (style.gap ?? 0)
      const { link, goTo } = style
      const draw = () => {
        use(style)
        doc.text(written, style.x ?? page.left, at, { ...place(written, style), link, goTo, underline: false })
      }
      const options = lang ? { lang } : {}
      const element =
        link || goTo ? doc.struct(tag, options, [doc.struct('Link', {}, [draw])]) : doc.struct(tag, options, [draw])
      section.add(element)
      element.end()
    },
    /** Lines and areas that say nothing by themselves. */
    shape(draw: (doc: PDFKit.PDFDocument) => void) {
      doc.markContent('Artifact', { type: 'Layout' })
      doc.save()
      draw(doc)
      doc.restore()
      doc.endMarkedContent()
    },
    /** A drawing that `alt` puts into words. */
    figure(alt: string, draw: (doc: PDFKit.PDFDocument) => void) {
      const drawn = () => {
        doc.save()
        draw(doc)
        doc.restore()
      }
      const element = doc.struct('Figure', { alt: fonts.printable(alt) }, [drawn])
      section.add(element)
      element.end()
    },
    rule(gap = 10) {
      const y = doc.y + gap
      pdf.shape(() => {
        doc
          .moveTo(page.left, y)
          .lineTo(page.width - page.right, y)
          .lineWidth(0.6)
          .strokeColor(ink.line)
          .stroke()
      })
      doc.y = y + gap
    },
    /** A part of the file with its bookmark; `name` is where links within the file lead. */
    part(title: string, draw: () => void, name?: string) {
      section = doc.struct('Sect')
      root.add(section)
      doc.outline.addItem(fonts.printable(title))
      if (name) doc.addNamedDestination(name, 'XYZ', 0, doc.y, null)
      draw()
      section.end()
      section = root
    },
    async end(): Promise<Buffer> {
      const { count } = doc.bufferedPageRange()
      for (let at = 0; at < count; at++) {
        doc.switchToPage(at)
        drawFooter(`${at + 1} / ${count}`)
      }
      root.end()
      doc.end()
      return ended
    },
  }

  function drawFooter(number: string) {
    // Below the margin, where text would otherwise begin a new page.
    doc.page.margins.bottom = 0
    const y = page.height - 40
    doc.markContent('Artifact', { type: 'Pagination' })
    use({ size: 8.5, color: ink.faint })
    const written = fonts.printable(footer)
    doc.text(written, page.left, y, {
      ...wholeLines(written),
      width: column - 60,
      height: 12,
      ellipsis: true,
      lineBreak: false,
    })
    doc.text(number, page.width - page.right - 60, y, { width: 60, align: 'right', lineBreak: false })
    doc.endMarkedContent()
    doc.page.margins.bottom = page.bottom
  }
  return pdf
}
export type PdfWriter = ReturnType<typeof openPdf>
