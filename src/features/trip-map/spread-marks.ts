// Marks that would cover one another, moved apart on the screen, so that each can be read and touched.
import type { Point } from './map-labels.ts'

const rounds = 120
/** Pixels: a mark that strays further would say another place. */
const mostMoved = 36
/** Turns that never repeat: marks at the same point leave it in directions of their own. */
const goldenAngle = 2.4

/** In the order given, at least `apart` pixels from one another where that moves none of them too far. */
export function spreadMarks<Mark extends Point>(marks: readonly Mark[], apart: number): Mark[] {
  const moved = marks.map(({ x, y }, index) => ({
    x: x + 0.01 * Math.cos(index * goldenAngle),
    y: y + 0.01 * Math.sin(index * goldenAngle),
  }))
  for (let round = 0; round < rounds; round++) {
    // All at once and by small steps: one after the other, a crowd would end as a queue.
    const pushes = moved.map((a, index) => pushOn(a, index, moved, apart))
    if (pushes.every(({ x, y }) => x === 0 && y === 0)) break
    pushes.forEach((push, index) => {
      const mark = moved[index]
      if (!mark) return
      mark.x += push.x
      mark.y += push.y
    })
  }
  return marks.map((mark, index) => ({ ...mark, ...within(mark, moved[index] ?? mark) }))
}

/** Away from all that are too near. */
function pushOn(a: Point, index: number, all: readonly Point[], apart: number): Point {
  const push = { x: 0, y: 0 }
  all.forEach((b, other) => {
    const distance = Math.hypot(b.x - a.x, b.y - a.y)
    if (other === index || distance >= apart) return
    const share = (softness * (apart - distance) + 0.05) / distance
    push.x -= (b.x - a.x) * share
    push.y -= (b.y - a.y) * share
  })
  return push
}
const softness = 0.2

function within(from: Point, to: Point): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const share = distance > mostMoved ? mostMoved / distance : 1
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
