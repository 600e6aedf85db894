import { expect, test } from 'vitest'
import { loadFonts } from '../fonts/load-fonts.ts'
import { drawPlaces } from './draw-places.ts'
import { openSvg } from './svg-writer.ts'

const box = { x: 0, y: 0, width: 400, height: 300, scale: 1, size: 20 }

async function glyphsOf(stops: { name: string; x: number; y: number }[], places: { x: number; y: number }[] = []) {
  const svg = openSvg(400, 300, await loadFonts('Rome Ostia'))
  drawPlaces(svg, { svg: '', stops, places }, box)
  const drawn = svg.end()
  const letters = drawn.replaceAll(/<g stroke=.*?<\/g>/g, '')
  const spots = [...letters.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }))
  return { spots, dots: drawn.match(/<circle/g)?.length ?? 0 }
}

test('names stand beside their dots, inside the edges', async () => {
  const { spots } = await glyphsOf([{ name: 'Rome', x: 395, y: 295 }])
  expect(spots).toHaveLength(4)
  for (const { x, y } of spots) {
    expect(x).toBeLessThan(400 - 16)
    expect(y).toBeLessThan(295)
  }
})

test('a name that would lie on others in every place is left out', async () => {
  const crowd = Array.from({ length: 6 }, () => ({ name: 'Rome', x: 200, y: 150 }))
  expect((await glyphsOf(crowd)).spots.length).toBeLessThan(6 * 4)
})

test('dots of sights stand clear of those of stops and inside the edges', async () => {
  const places = [
    { x: 201, y: 151 },
    { x: 260, y: 150 },
    { x: 500, y: 150 },
  ]
  expect((await glyphsOf([{ name: 'Rome', x: 200, y: 150 }], places)).dots).toBe(1)
})
