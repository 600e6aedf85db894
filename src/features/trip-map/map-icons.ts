// Icons of the map, drawn when a style asks for them: a style has no sprite of ours to load.
import type { SightSign } from '#contract/base-map.ts'

/** Strokes on a field of 24, after Lucide. */
const signs: Record<SightSign | 'airport' | 'station', string> = {
  landmark: 'M3 21h18 M6 17v-6 M10 17v-6 M14 17v-6 M18 17v-6 M12 3 20 8H4Z',
  museum: 'M4 4h16v16H4Z M4 16l5-5 4 4 3-3 4 4 M15.5 8.5h.01',
  worship: 'M12 2 21 9H3Z M6 9v11 M18 9v11 M10 20v-6h4v6 M3 20h18',
  nature: 'M12 22v-6 M12 2 6 10h3l-4 6h14l-4-6h3Z',
  water:
    'M2 7c2.5 0 2.5-2 5-2s2.5 2 5 2 2.5-2 5-2 2.5 2 5 2 M2 13c2.5 0 2.5-2 5-2s2.5 2 5 2 2.5-2 5-2 2.5 2 5 2 M2 19c2.5 0 2.5-2 5-2s2.5 2 5 2 2.5-2 5-2 2.5 2 5 2',
  view: 'm8 4 4 8 4-4 6 12H2Z',
  shopping: 'M5 8h14l1 13H4Z M8.5 8a3.5 3.5 0 0 1 7 0',
  fun: 'm12 2.5 2.9 6.1 6.6.9-4.8 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6L2.5 9.5l6.6-.9Z',
  airport:
    'M17.8 19.2 16 11l3.5-3.5C21 6 21.5 4 21 3c-1-.5-3 0-4.5 1.5L13 8 4.8 6.2c-.5-.1-.9.1-1.1.5l-.3.5c-.2.5-.1 1 .3 1.3L9 12l-2 3H4l-1 1 3 2 2 3 1-1v-3l3-2 3.5 5.3c.3.4.8.5 1.3.3l.5-.2c.4-.3.6-.7.5-1.2z',
  station:
    'M8 3h8a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z M5 11h14 M8 18l-2 3 M16 18l2 3 M9 14.5h.01 M15 14.5h.01',
}
const pixelRatio = 2
const guardSize = 30
const dotSize = 7
const signSize = 18
const glyphShare = 0.56
const arrowSize = 13
/** Points along the line, which runs to the right. */
const arrow = 'M6 3 20 12 6 21 9.5 12Z'

/** An image whose alpha is the shape; the layer gives its colour. null for names that are not ours. */
export function drawMapIcon(name: string): { image: ImageData; pixelRatio: number } | null {
  // Nothing to see: keeps names of the base map away from a pin.
  if (name === 'map-guard') return { image: new ImageData(guardSize, guardSize), pixelRatio: 1 }
  if (name === 'map-arrow') return drawShape(arrowSize, (pen) => pen.fill(new Path2D(arrow)))
  const glyph = Object.entries(signs).find(([sign]) => name === `map-${sign}`)?.[1]
  if (!glyph && name !== 'map-dot') return null
  return drawShape(glyph ? signSize : dotSize, (pen) => {
    pen.arc(12, 12, 11, 0, 2 * Math.PI)
    pen.fill()
    if (glyph) cutOut(pen, glyph)
  })
}

/** `size` in pixels of the page; `draw` sees a field of 24. */
function drawShape(size: number, draw: (pen: CanvasRenderingContext2D) => void) {
  const canvas = document.createElement('canvas')
  canvas.width = size * pixelRatio
  canvas.height = size * pixelRatio
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.scale(canvas.width / 24, canvas.height / 24)
  draw(pen)
  return { image: pen.getImageData(0, 0, canvas.width, canvas.height), pixelRatio }
}

/** The map shows through the glyph. */
function cutOut(pen: CanvasRenderingContext2D, glyph: string): void {
  pen.globalCompositeOperation = 'destination-out'
  pen.translate(12, 12)
  pen.scale(glyphShare, glyphShare)
  pen.translate(-12, -12)
  pen.lineWidth = 2.4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke(new Path2D(glyph))
}
