// Icons of the map, drawn when a style asks for them: a style has no sprite of ours to load.

/** Lucide's `plane`, and a train from the front, on a field of 24. */
const outlines: Record<string, string> = {
  'map-airport':
    'M17.8 19.2 16 11l3.5-3.5C21 6 21.5 4 21 3c-1-.5-3 0-4.5 1.5L13 8 4.8 6.2c-.5-.1-.9.1-1.1.5l-.3.5c-.2.5-.1 1 .3 1.3L9 12l-2 3H4l-1 1 3 2 2 3 1-1v-3l3-2 3.5 5.3c.3.4.8.5 1.3.3l.5-.2c.4-.3.6-.7.5-1.2z',
  'map-station':
    'M7 3h10a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z M7 6.5v4.5h10V6.5Z M7 18l-2.5 4 M17 18l2.5 4',
}
const pixelRatio = 2
const guardSize = 30

/** An image whose alpha is the shape; the layer gives its colour. null for names that are not ours. */
export function drawMapIcon(name: string): { image: ImageData; pixelRatio: number } | null {
  // Nothing to see: keeps names of the base map away from a pin.
  if (name === 'map-guard') return { image: new ImageData(guardSize, guardSize), pixelRatio: 1 }
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
    pen.lineWidth = 1.4
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    const path = new Path2D(outline)
    pen.fill(path, 'evenodd')
    pen.stroke(path)
  }
  return { image: pen.getImageData(0, 0, size, size), pixelRatio }
}
