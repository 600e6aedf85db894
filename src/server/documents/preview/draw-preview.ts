// What chats and networks show for the link of a trip: its name, places and dates beside its cover.
import { sharePreviewSize } from '#contract/share-link.ts'
import { openSvg } from '../card/svg-writer.ts'
import { loadFonts } from '../fonts/load-fonts.ts'
import { ink } from '../pdf/pdf-writer.ts'
import {
  previewColumn as column,
  previewMargin as margin,
  type PreviewSheet,
  previewCoverSize,
} from './preview-sheet.ts'

const { width, height } = sharePreviewSize
const signature = 'JourneyOn'
const title = { y: 150, size: 50, lines: 4 }
const subtitle = { size: 26, lines: 4 }
const signatureSize = 24

/** PNG. */
export async function drawPreview(sheet: PreviewSheet): Promise<Buffer> {
  const fonts = await loadFonts(`${sheet.title}${sheet.subtitle}${signature}…`)
  const svg = openSvg(width, height, fonts)
  const place = { x: margin, width: column }
  svg.add(`<rect width="100%" height="100%" fill="${ink.fill}"/>`)
  const y = svg.text(sheet.title, { ...place, ...title, bold: true, color: ink.text })
  svg.text(sheet.subtitle, { ...place, ...subtitle, y: y - 8, color: ink.soft })
  svg.text(signature, { ...place, y: height - margin, size: signatureSize, bold: true, color: ink.accent })
  svg.add(`<g transform="translate(${width - previewCoverSize.width})">${sheet.cover}</g>`)
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg.end())).png({ palette: true }).toBuffer()
}
