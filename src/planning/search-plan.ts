// Searches the first skeleton with a feasible schedule, from the best fit to the cheapest.
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { Intent } from '#contract/planning/outcome.ts'
import { composeItinerary } from './compose/itinerary.ts'
import { frugalWeights, intentWeights } from './intent-weights.ts'
import { buildModel, type PlanningModel } from './model/planning-model.ts'
import { PlanningAborted } from './planning-aborted.ts'
import type { SchedulingInput } from './schedule/scheduling-input.ts'
import { type SearchLimits, scheduleTrip, type TripSchedule } from './schedule/trip-schedule.ts'
import { enumerateSkeletons } from './skeleton/enumerate.ts'
import type { Skeleton } from './skeleton/skeleton.ts'

export type PlanDraft = { schedule: TripSchedule; itinerary: Itinerary }

export type Search = { intent: Intent; shared: SchedulingInput['shared']; skeletonsTried: number } & SearchLimits

/** Skeletons that get the full search at once; later ones get a short search first. */
const fullTries = 2
const quickIterations = 300
/** Skeletons, from the cheapest, that the frugal search tries. */
const frugalTries = 24

/** A plan that needs more than this part of the budget may have a bed that is too dear for its sights. */
const tightShare = 0.9
/** A bed and moves that cost at most this part of the first ones leave room for more. */
const cheaperShare = 0.8
const cheaperTries = 2
/** Icons up to this rank should not be given up for a bed. */
const mainIcons = 5
/** Points by which the icons have to gain: as many as the least of them has. */
const leastGain = 300

export function searchPlan(model: PlanningModel, search: Search): PlanDraft | null {
  const budget = hardBudget(model)
  let tried = 0
  let best: PlanDraft | null = null
  for (const frame of enumerateSkeletons(model, search.weights ?? intentWeights[search.intent], budget)) {
    if (search.shouldStop()) throw new PlanningAborted()
    if (best && frame.cost > best.schedule.frame.cost * cheaperShare) continue
    if (++tried > (best ? cheaperTries : search.skeletonsTried)) return best
    const quick = { ...search, iterations: Math.min(search.iterations, quickIterations) }
    const isQuick = best !== null || tried > fullTries
    const short = trySkeleton(model, frame, isQuick ? quick : search)
    const isBetter = short && (!best || pointsOfIcons(short) >= pointsOfIcons(best) + leastGain)
    if (!isBetter) continue
    const found: PlanDraft = isQuick ? (trySkeleton(model, frame, search) ?? short) : short
    if (best || found.itinerary.total <= tightShare * budget || hasMainIcons(model, found)) return found
    best = found
    tried = 0
  }
  return best
}

function hasMainIcons({ stops }: PlanningModel, { schedule }: PlanDraft): boolean {
  const visited = new Set(schedule.days.flatMap(({ visits }) => visits.map(({ node }) => node.spot.id)))
  const isMain = ({ prominence }: { prominence?: number }) => prominence !== undefined && prominence <= mainIcons
  return [...stops.values()].every(({ places }) => places.filter(isMain).every(({ id }) => visited.has(id)))
}

function pointsOfIcons({ schedule }: PlanDraft): number {
  return schedule.days
    .flatMap(({ visits }) => visits)
    .reduce((sum, { node }) => sum + (node.kind === 'visit' && node.place.prominence !== undefined ? node.score : 0), 0)
}

/** The cheapest skeleton with a plan of must-sees and cheap meals; optional visits are added if the budget is enough. */
export function searchFrugalPlan(model: PlanningModel, search: Search): PlanDraft | null {
  let tried = 0
  for (const frame of enumerateSkeletons(model, frugalWeights, hardBudget(model))) {
    if (search.shouldStop()) throw new PlanningAborted()
    if (++tried > frugalTries) return null
    const found = findCheapest(model, frame, search)
    const iterations = Math.min(search.iterations, quickIterations)
    if (found) return trySkeleton(model, frame, { ...search, iterations }) ?? found
  }
  return null
}

/** Not held up by the budget the search gets cheaper; where that is not enough, it leaves out whatever is too dear. */
function findCheapest(model: PlanningModel, frame: Skeleton, search: Search): PlanDraft | null {
  const isLimited = hardBudget(model) < Number.POSITIVE_INFINITY
  // As long as `leastCost` searches, so that the budget which it names is enough.
  const iterations = isLimited ? quickIterations : Math.min(search.iterations, quickIterations)
  const frugal = { ...search, weights: frugalWeights, iterations }
  const open = draftOn(model, frame, { ...frugal, isBudgetOpen: true })
  return open && open.itinerary.total > hardBudget(model) ? trySkeleton(model, frame, frugal) : open
}

/** The least total that the frugal search finds without a budget; null = no plan at all. */
export function leastCost(model: PlanningModel, search: Search): number | null {
  const free = buildModel({ ...model.request, budget: null }, model.candidates, model.isDietKnown)
  const totals: number[] = []
  let tried = 0
  for (const frame of enumerateSkeletons(free, frugalWeights, Number.POSITIVE_INFINITY)) {
    if (++tried > frugalTries || totals.length >= leastCostPlans) break
    if (search.shouldStop()) throw new PlanningAborted()
    const found = trySkeleton(free, frame, { ...search, weights: frugalWeights, iterations: quickIterations })
    if (found) totals.push(found.itinerary.total)
  }
  return totals.length > 0 ? Math.min(...totals) : null
}

/** Plans compared for the least cost: the cheapest skeleton need not have the cheapest days. */
const leastCostPlans = 4

/** The plan again, under the limits of this search. */
export function searchNear(model: PlanningModel, { schedule }: PlanDraft, search: Search): PlanDraft | null {
  return trySkeleton(model, schedule.frame, { ...search, near: schedule })
}

function trySkeleton(model: PlanningModel, frame: Skeleton, search: Search): PlanDraft | null {
  const draft = draftOn(model, frame, search)
  return draft && draft.itinerary.total <= hardBudget(model) ? draft : null
}

function draftOn(model: PlanningModel, frame: Skeleton, search: Search): PlanDraft | null {
  const schedule = scheduleTrip(model, frame, search.intent, search.shared, search)
  if (search.shouldStop()) throw new PlanningAborted()
  const itinerary = schedule && composeItinerary(model, schedule)
  return schedule && itinerary && { schedule, itinerary }
}

function hardBudget({ request }: PlanningModel): number {
  return request.budget === null || request.soft.includes('budget') ? Number.POSITIVE_INFINITY : request.budget
}
