// Which pins and ways can show their text without covering one another, in pixels of the current zoom.

export interface Point {
  x: number
  y: number
}
export type LabelSide = 'right' | 'left' | 'bottom' | 'top'
/** Of what lies on the map. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const pinRadius = 16
const lineHeight = 16
/** A longer name takes two lines, as on the base map. */
const mostLabelWidth = 132
const sides: readonly LabelSide[] = ['right', 'left', 'bottom', 'top']

/** About what 12 px type takes; Chinese characters are square. */
export function measureLabel(text: string): { width: number; height: number } {
  const width = [...text].reduce((sum, character) => sum + (/[⺀-鿿＀-￯]/.test(character) ? 12.5 : 6.8), 0)
  if (width <= mostLabelWidth) return { width, height: lineHeight + 2 }
  // Lines break between words and are of unequal length.
  return { width: Math.min(mostLabelWidth, width * 0.65), height: 2 * lineHeight + 2 }
}

export interface WantedLabel extends Point {
  id: string
  text: string
}
export interface WantedPill extends Point {
  id: string
  width: number
  /** Pixels of its way: a short one has no room. */
  length: number
}
export interface PlacedLabels {
  names: ReadonlyMap<string, LabelSide>
  pills: ReadonlySet<string>
}

/** Earlier ones win; all pins and `controls` keep clear, and nothing leaves `sight`. */
export function placeLabels(
  pins: readonly Point[],
  names: readonly WantedLabel[],
  pills: readonly WantedPill[],
  sight: { width: number; height: number; controls?: readonly Box[] },
): PlacedLabels {
  const taken: Box[] = [...pins.map(({ x, y }) => around(x, y, pinRadius, pinRadius)), ...(sight.controls ?? [])]
  const isFree = (box: Box) => isWithin(box, sight) && taken.every((other) => !overlaps(box, other))
  const placed = new Map<string, LabelSide>()
  const shown = new Set<string>()
  for (const { id, x, y, width, length } of pills) {
    const box = around(x, y, width / 2, 11)
    if (length < width + 2 * pinRadius || !isFree(box)) continue
    taken.push(box)
    shown.add(id)
  }
  for (const label of names) {
    const side = sides.find((one) => isFree(besides(label, one)))
    if (!side) continue
    taken.push(besides(label, side))
    placed.set(label.id, side)
  }
  return { names: placed, pills: shown }
}

function besides({ x, y, text }: WantedLabel, side: LabelSide): Box {
  const { width, height } = measureLabel(text)
  const away = pinRadius + 1
  if (side === 'right') return { left: x + away, right: x + away + width, top: y - height / 2, bottom: y + height / 2 }
  if (side === 'left') return { left: x - away - width, right: x - away, top: y - height / 2, bottom: y + height / 2 }
  const top = side === 'bottom' ? y + away : y - away - height
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + height }
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
}

function isWithin({ left, top, right, bottom }: Box, { width, height }: { width: number; height: number }): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}
