// The geometry of generated pictures on a canvas of 320 by 200: paths only, no colours.
export const artWidth = 320
export const artHeight = 200

export type Random = () => number

export function between(random: Random, low: number, high: number): number {
  return Math.round(low + random() * (high - low))
}

/** A soft ridge across the canvas around height `y`, closed at the bottom edge. */
export function ridge(random: Random, y: number, roughness: number, steps = 5): string {
  const step = artWidth / steps
  let path = `M0 ${y + between(random, -roughness, roughness)}`
  let last = y
  for (let index = 1; index <= steps; index += 1) {
    const next = y + between(random, -roughness, roughness)
    const x = Math.round(index * step)
    path += ` C${Math.round(x - step * 0.6)} ${last} ${Math.round(x - step * 0.4)} ${next} ${x} ${next}`
    last = next
  }
  return `${path} V${artHeight} H0 Z`
}

/** A row of houses on the bottom edge; some have a gable, a few are towers. */
export function skyline(random: Random, low: number, high: number): string {
  let path = `M0 ${artHeight}`
  for (let x = 0; x < artWidth; ) {
    const slender = random() > 0.78
    const width = slender ? between(random, 10, 14) : between(random, 22, 44)
    const top = artHeight - between(random, low, high) - (slender ? 26 : 0)
    path +=
      random() > 0.55
        ? ` L${x} ${top} L${x + width / 2} ${top - 12} L${x + width} ${top}`
        : ` L${x} ${top} H${x + width}`
    x += width
  }
  return `${path} V${artHeight} Z`
}

/** A wave line across the canvas, in `count` swells. */
export function wave(y: number, swell: number, count: number, shift: number): string {
  const length = artWidth / count
  let path = `M${-length + shift} ${y}`
  for (let index = 0; index <= count + 1; index += 1) {
    path += ` q${length / 4} ${-swell} ${length / 2} 0 t${length / 2} 0`
  }
  return path
}
