// Icons of the map, drawn when a style asks for them: a style has no sprite of ours to load.

/** Outlines of lucide's `plane` and `train-front`, on a field of 24. */
const outlines: Record<string, string> = {
  'map-airport':
    'M17.8 19.2 16 11l3.5-3.5C21 6 21.5 4 21 3c-1-.5-3 0-4.5 1.5L13 8 4.8 6.2c-.5-.1-.9.1-1.1.5l-.3.5c-.2.5-.1 1 .3 1.3L9 12l-2 3H4l-1 1 3 2 2 3 1-1v-3l3-2 3.5 5.3c.3.4.8.5 1.3.3l.5-.2c.4-.3.6-.7.5-1.2z',
  'map-station':
    'M8 3.1V7a4 4 0 0 0 8 0V3.1 M9 15l-1-1 M15 15l1-1 M9 19c-2.8 0-5-2.2-5-5v-4a8 8 0 0 1 16 0v4c0 2.8-2.2 5-5 5Z M8 19l-2 3 M16 19l2 3',
}
const pixelRatio = 2

/** An image whose alpha is the shape; the layer gives its colour. null for names that are not ours. */
export function drawMapIcon(name: string): { image: ImageData; pixelRatio: number } | null {
  const isDot = name === 'map-dot'
  const outline = outlines[name]
  if (!isDot && !outline) return null
  const size = (isDot ? 7 : 15) * pixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return null
  if (isDot) {
    pen.arc(size / 2, size / 2, size / 2 - pixelRatio, 0, 2 * Math.PI)
    pen.fill()
  } else {
    pen.scale(size / 24, size / 24)
    pen.lineWidth = 2.2
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    const path = new Path2D(outline)
    if (name === 'map-airport') pen.fill(path)
    pen.stroke(path)
  }
  return { image: pen.getImageData(0, 0, size, size), pixelRatio }
}
