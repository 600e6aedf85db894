// The first frame that can be filled so that every hard wish holds, tried from what suits best to what is cheapest.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { Intent } from '#contract/planning/outcome.ts'
import { composeItinerary } from './compose/itinerary.ts'
import { type FilledFrame, type FillLimits, fillFrame } from './fill/fill-frame.ts'
import type { Filling } from './fill/trip-problem.ts'
import type { Frame } from './frame/frame.ts'
import { frames } from './frame/frames.ts'
import { intentWeights } from './intent-weights.ts'
import type { PlanningModel } from './model/planning-model.ts'
import { PlanningAborted } from './planning-aborted.ts'

export type Found = { filled: FilledFrame; itinerary: Itinerary }

export type Search = { intent: Intent; shared: Filling['shared']; framesTried: number } & FillLimits

/** Frames that are filled at full length at once; later ones are first looked at quickly. */
const fullTries = 2
const quickIterations = 300

export function findPlan(model: PlanningModel, search: Search): Found | null {
  const budget = hardBudget(model)
  let tried = 0
  for (const frame of frames(model, intentWeights[search.intent], budget)) {
    if (search.shouldStop()) throw new PlanningAborted()
    if (++tried > search.framesTried) return null
    const quick = { ...search, iterations: Math.min(search.iterations, quickIterations) }
    const found = tryFrame(model, frame, tried <= fullTries ? search : quick)
    if (!found) continue
    return tried <= fullTries ? found : (tryFrame(model, frame, search) ?? found)
  }
  return null
}

function tryFrame(model: PlanningModel, frame: Frame, search: Search): Found | null {
  const filled = fillFrame(model, frame, search.intent, search.shared, search)
  if (search.shouldStop()) throw new PlanningAborted()
  const itinerary = filled && composeItinerary(model, filled)
  return filled && itinerary && itinerary.total <= hardBudget(model) ? { filled, itinerary } : null
}

function hardBudget({ request }: PlanningModel): number {
  return request.budget === null || request.soft.includes('budget') ? Number.POSITIVE_INFINITY : request.budget
}
