// Pictures made of outlines alone: no font of the machine is asked, so they look alike everywhere.
import type { LoadedFonts } from '../fonts/load-fonts.ts'

interface TextStyle {
  x: number
  /** Of the baseline of the first line. */
  y: number
  size: number
  bold?: boolean
  color: string
  /** Around the letters, on a ground of many colors. */
  halo?: string
  width: number
  /** What does not fit ends in an ellipsis. */
  lines?: number
}

const lineHeight = 1.3
/** In thousandths of the size of the letters. */
const haloWidth = 190
const words = new Intl.Segmenter('und', { granularity: 'word' })

export function openSvg(width: number, height: number, fonts: LoadedFonts) {
  const parts: string[] = []
  const fontOf = (bold = false) => (bold ? fonts.bold : fonts.regular)
  const widthOf = (text: string, size: number, bold?: boolean) => (fontOf(bold).layout(text).advanceWidth * size) / 1000

  const breakLines = (text: string, { width: most, size, bold, lines = 1 }: TextStyle): string[] => {
    const broken: string[] = []
    let line = ''
    for (const piece of piecesOf(text, (piece) => widthOf(piece, size, bold) <= most)) {
      if (line && widthOf((line + piece).trimEnd(), size, bold) > most) {
        broken.push(line.trim())
        line = ''
      }
      line += piece
    }
    if (line.trim()) broken.push(line.trim())
    if (broken.length <= lines) return broken
    const kept = broken.slice(0, lines)
    let last = kept.pop() ?? ''
    while (last && widthOf(`${last}…`, size, bold) > most) last = [...last].slice(0, -1).join('')
    return [...kept, `${last.trimEnd()}…`]
  }

  const drawLine = (text: string, { x, y, size, bold, color, halo }: TextStyle) => {
    const font = fontOf(bold)
    const { glyphs, positions } = font.layout(text)
    const scale = size / 1000
    const outlines: string[] = []
    let pen = x
    glyphs.forEach(({ id }, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {}
      const outline = font.outlineOf(id)
      const place = `translate(${round(pen + xOffset * scale)} ${round(y - yOffset * scale)}) scale(${scale} ${-scale})`
      if (outline) outlines.push(`<path transform="${place}" d="${outline}"/>`)
      pen += xAdvance * scale
    })
    const letters = outlines.join('')
    // Below all letters: the halo of one would lie over the letter before it.
    if (halo) parts.push(`<g stroke="${halo}" stroke-width="${haloWidth}" stroke-linejoin="round">${letters}</g>`)
    parts.push(`<g fill="${color}">${letters}</g>`)
  }

  return {
    widthOf,
    add: (markup: string) => void parts.push(markup),
    /** Answers with where the baseline of a next line lies. */
    text(written: string, style: TextStyle): number {
      const lines = breakLines(fonts.printable(written), style)
      for (const [at, line] of lines.entries()) drawLine(line, { ...style, y: style.y + at * style.size * lineHeight })
      return style.y + lines.length * style.size * lineHeight
    },
    end: () => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`,
  }
}
export type SvgWriter = ReturnType<typeof openSvg>

/** Words, with characters in place of words that are too long for a line. */
function* piecesOf(text: string, fits: (piece: string) => boolean): Generator<string> {
  for (const { segment } of words.segment(text)) {
    if (fits(segment)) yield segment
    else yield* segment
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
