// On a cover: where one has been, and the names of the stops beside their dots, inside the edges and none over another.
import { ink } from '../pdf/pdf-writer.ts'
import type { NamedCover } from './card-sheet.ts'
import type { SvgWriter } from './svg-writer.ts'

interface CoverBox {
  x: number
  y: number
  width: number
  height: number
  scale: number
  /** Of the names. */
  size: number
}

interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

const inset = 16
/** From the middle of a dot to a name. */
const gap = 14
/** Around the dot of a stop, where those of its sights would hide it. */
const clearance = 18
const halo = '#ffffff'

export function drawPlaces(svg: SvgWriter, { stops, places }: NamedCover, box: CoverBox): void {
  const { x: west, y: north, size } = box
  const [width, height] = [box.width * box.scale, box.height * box.scale]
  const scaled = <Spot extends { x: number; y: number }>(spot: Spot): Spot => ({
    ...spot,
    x: spot.x * box.scale,
    y: spot.y * box.scale,
  })
  const dots = stops.map(scaled)
  const isFree = ({ x, y }: { x: number; y: number }) =>
    x > 0 && y > 0 && x < width && y < height && dots.every((dot) => Math.hypot(dot.x - x, dot.y - y) > clearance)
  for (const { x, y } of places.map(scaled).filter(isFree))
    svg.add(
      `<circle cx="${west + x}" cy="${north + y}" r="${size / 4}" fill="${ink.accent}" stroke="${halo}" stroke-width="2"/>`,
    )
  const taken: Rectangle[] = dots.map(({ x, y }) => ({ left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 }))
  for (const { name, x, y } of dots) {
    const own = Math.min(svg.widthOf(name, size, true), width - 2 * inset)
    const left = Math.max(inset, Math.min(x - own / 2, width - inset - own))
    const beside = (from: number, baseline: number) => ({
      left: from,
      top: baseline - size * 0.9,
      right: from + own,
      bottom: baseline + size * 0.25,
    })
    const middle = y + size * 0.35
    const spots = [
      beside(left, y + gap + size),
      beside(left, y - gap - size * 0.25),
      beside(x + gap, middle),
      beside(x - gap - own, middle),
    ]
    const free = spots.find(
      (spot) =>
        spot.left >= inset &&
        spot.right <= width - inset &&
        spot.top >= inset &&
        spot.bottom <= height - inset &&
        taken.every((other) => !isOver(spot, other)),
    )
    if (!free) continue
    taken.push(free)
    svg.text(name, {
      x: west + free.left,
      y: north + free.bottom - size * 0.25,
      size,
      bold: true,
      color: ink.text,
      halo,
      width: own + 1,
    })
  }
}

function isOver(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
