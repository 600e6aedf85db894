import { expect, test } from 'vitest'
import { readPdf } from '../../../testing/read-pdf.ts'
import { loadFonts } from '../fonts/load-fonts.ts'
import { drawTiles } from './draw-tiles.ts'
import { openPdf } from './pdf-writer.ts'

test('a long amount stays on one line of its tile', async () => {
  const tiles = ['14', '44', '50/59', '149 km', 'JP¥12,213,000'].map((value) => ({ label: 'Tile', value }))
  const fonts = await loadFonts(JSON.stringify(tiles))
  const pdf = openPdf({ locale: 'en', title: 'Report', author: 'JourneyOn', footer: 'Report', fonts })
  pdf.part('Report', () => drawTiles(pdf, tiles, 13))
  const { pages } = await readPdf(await pdf.end())
  expect(pages.join('\n')).toContain('JP¥12,213,000')
})
