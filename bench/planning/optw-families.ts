// Orienteering instances of the published families, drawn from seeds: Solomon's c, r and rc (100 visits, short and long
// horizons) and Cordeau's pr (48 to 288 visits, narrow and wide windows). Nobody knows their best scores.
import { Random } from '../../src/planning/solver/random.ts'
import type { OptwInstance } from './optw-instance.ts'

type Nodes = OptwInstance['nodes']

const cordeauSizes = [48, 96, 144, 192, 240, 288, 72, 144, 216, 288]
const solomonFamilies = ['c', 'r', 'rc'] as const
/** Share of the visits with a window of their own. */
const densities = [1, 0.5, 0.25]

export function generatedInstances(): OptwInstance[] {
  const cordeau = [false, true].flatMap((isWide, half) =>
    cordeauSizes.map((size, index) => ({
      name: `pr-g${half * cordeauSizes.length + index + 1}`,
      nodes: cordeauNodes(1000 + half * cordeauSizes.length + index, size, isWide),
    })),
  )
  const solomon = solomonFamilies.flatMap((family, at) =>
    [1, 2].flatMap((type) =>
      densities.map((density, index) => ({
        name: `${family}${type}-g${index + 1}`,
        nodes: solomonNodes(5000 + at * 6 + (type - 1) * 3 + index, { family, isLong: type === 2, density }),
      })),
    ),
  )
  return [...cordeau, ...solomon]
}

/** Places gather around a few centres; windows lie in the first two thirds of the day. */
function cordeauNodes(seed: number, size: number, isWide: boolean): Nodes {
  const random = new Random(seed)
  const real = (least: number, most: number) => least + (most - least) * random.unit()
  const whole = (least: number, most: number) => least + random.below(most - least + 1)
  const centres = Array.from(
    { length: Math.max(4, Math.round(size / 24)) },
    () => [real(-50, 50), real(-50, 50)] as const,
  )
  const nodes: Nodes = [{ x: real(-15, 15), y: real(-15, 15), score: 0, service: 0, open: 0, close: 1000 }]
  while (nodes.length <= size) {
    const [x, y] = [real(-100, 100), real(-100, 100)]
    const pull = centres.reduce((sum, [cx, cy]) => sum + Math.exp(-0.05 * Math.hypot(x - cx, y - cy)), 0)
    if (random.unit() > pull) continue
    const open = isWide ? whole(60, 300) : whole(60, 480)
    const length = isWide ? whole(180, 360) : whole(90, 180)
    nodes.push({ x, y, score: whole(1, 25), service: whole(1, 25), open, close: open + length })
  }
  return nodes
}

interface SolomonShape {
  family: (typeof solomonFamilies)[number]
  isLong: boolean
  density: number
}

const horizons = { c: [1236, 3390], r: [230, 1000], rc: [240, 960] } as const
const halfWindows = { c: [45, 120], r: [15, 80], rc: [15, 80] } as const

function solomonNodes(seed: number, { family, isLong, density }: SolomonShape): Nodes {
  const random = new Random(seed)
  const real = (least: number, most: number) => least + (most - least) * random.unit()
  const whole = (least: number, most: number) => least + random.below(most - least + 1)
  const horizon = horizons[family][isLong ? 1 : 0]
  const half = halfWindows[family][isLong ? 1 : 0]
  const service = family === 'c' ? 90 : 10
  const size = family === 'r' ? 70 : 90
  const depot = family === 'r' ? { x: 35, y: 35 } : { x: 40, y: 50 }
  const centres = Array.from({ length: 10 }, () => ({ x: real(5, size), y: real(5, size) }))
  const visits = Array.from({ length: 100 }, (_, index) => {
    const centre = centres[index % centres.length]
    const isClustered = family === 'c' || (family === 'rc' && index < 50)
    const place = isClustered && centre ? { x: centre.x + real(-6, 6), y: centre.y + real(-6, 6) } : null
    const [x, y] = [Math.round(place?.x ?? real(0, size)), Math.round(place?.y ?? real(0, size))]
    const away = Math.hypot(x - depot.x, y - depot.y)
    const [soonest, latest] = [Math.ceil(away), Math.floor(horizon - away - service)]
    const middle = whole(soonest, Math.max(soonest, latest))
    const hasWindow = random.unit() < density
    return {
      ...{ x, y, service, score: family === 'c' ? 10 * whole(1, 4) : whole(1, 35) },
      open: hasWindow ? Math.max(soonest, middle - half) : 0,
      close: hasWindow ? Math.max(soonest, Math.min(latest, middle + half)) : Math.max(soonest, latest),
    }
  })
  return [{ ...depot, score: 0, service: 0, open: 0, close: horizon }, ...visits]
}
