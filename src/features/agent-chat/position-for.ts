import type { StageName } from '#contract/stage.ts'
import { position } from '#lib/position.ts'

/** Sent with a message where the trip is under way and its traveler shares the position. */
export function positionFor(stage: StageName) {
  const { point } = position.read()
  return stage === 'on' && point ? { position: point } : {}
}
