/** Reads the public text format of orienteering instances with time windows. */

export type OptwInstance = {
  name: string
  /** Node 0 is the depot. */
  nodes: { x: number; y: number; score: number; service: number; open: number; close: number }[]
}

const HEADER_LINES = 2

/** A line per location: id, x, y, service, score, a list that is not used, and at the end the time window. */
export function parseOptwInstance(name: string, text: string): OptwInstance {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const nodes = lines.slice(HEADER_LINES).map((line) => {
    const numbers = line.trim().split(/\s+/).map(Number)
    const [, x = Number.NaN, y = Number.NaN, service = Number.NaN, score = Number.NaN] = numbers
    return { x, y, service, score, open: numbers.at(-2) ?? Number.NaN, close: numbers.at(-1) ?? Number.NaN }
  })
  return { name, nodes }
}

/** Straight-line distance, cut to one decimal as the published scores assume. */
export function optwTravel({ nodes }: OptwInstance, from: number, to: number): number {
  const a = nodes[from]
  const b = nodes[to]
  return a && b ? Math.floor(Math.hypot(a.x - b.x, a.y - b.y) * 10) / 10 : Number.NaN
}
