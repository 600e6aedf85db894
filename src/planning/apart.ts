// Plans that differ in what they show: finds one that shares at most half of its stops with those before it.
import type { Intent } from '#contract/planning/outcome.ts'
import type { FillLimits } from './fill/fill-frame.ts'
import type { Filling } from './fill/trip-problem.ts'
import { type Found, findPlan } from './find-plan.ts'
import type { PlanningModel } from './model/planning-model.ts'

const framesTried = 24
/** With sights taken away a frame that does not fit is not worth a long search. */
const framesTriedApart = 3
/** How much of its stops a plan may share with another, one try after the other. */
const partsShared = [0.5, 0.5, 0.5, 0.7, 0.7, 0.85]

/** As different as the candidates allow; null where there is no plan at all. */
export function findApart(
  model: PlanningModel,
  intent: Intent,
  before: readonly Found[],
  run: FillLimits,
): Found | null {
  let known: Found | null | undefined
  const findFree = () => {
    if (known === undefined) known = findPlan(model, { ...run, intent, shared: [], framesTried })
    return known
  }
  if (before.length === 0) return findFree()
  let sizes: Sizes = { visit: Number.POSITIVE_INFINITY, meal: Number.POSITIVE_INFINITY }
  let hopeless = Math.max(...before.map((each) => forcedPart(model, each)))
  for (const part of partsShared) {
    if (part <= hopeless) continue
    const shared = before.flatMap((each) => sharedLimits(model, each, part, sizes))
    const found = findPlan(model, { ...run, intent, shared, framesTried: framesTriedApart })
    if (!found) {
      hopeless = part
      continue
    }
    const isFull = !isThin(found, before) || !isThin(found, [findFree() ?? found])
    if (isFull && before.every((each) => partShared(each, found) <= part)) return found
    sizes = {
      visit: Math.min(sizes.visit, stopsOf(found, 'visit').size),
      meal: Math.min(sizes.meal, stopsOf(found, 'meal').size),
    }
  }
  return findFree()
}

/** Of the stops of the smaller plan, the part that is also in the other. */
export function partShared(a: Found, b: Found): number {
  const [ofA, ofB] = [a, b].map((each) => new Set([...stopsOf(each, 'visit'), ...stopsOf(each, 'meal')]))
  if (!ofA || !ofB) return 0
  return [...ofA].filter((id) => ofB.has(id)).length / Math.max(1, Math.min(ofA.size, ofB.size))
}

/** The part that another plan has to share at least with this one, so little else is there to see. */
export function forcedPart({ stops }: PlanningModel, { filled }: Found): number {
  const offered = [...stops.values()].reduce((sum, { places }) => sum + places.length, 0)
  const shown = stopsOf({ filled }, 'visit').size
  return shown === 0 ? 0 : 1 - (offered - shown) / (shown * leastShown)
}

type StopKind = 'visit' | 'meal'
type Sizes = Record<StopKind, number>

function sharedLimits(model: PlanningModel, { filled }: Found, part: number, sizes: Sizes): Filling['shared'] {
  return (['visit', 'meal'] as const).map((kind) => {
    const ids = stopsOf({ filled }, kind)
    const required = kind === 'visit' ? model.request.mustSee.filter((id) => ids.has(id)).length : 0
    return { ids, kind, most: Math.max(0, Math.floor(Math.min(ids.size, sizes[kind]) * part) - required) }
  })
}

/** Of the sights of another plan, the part that there must be. */
const leastShown = 0.6

/** Different but hardly anything to see is no alternative. */
function isThin(found: Found, before: readonly Found[]): boolean {
  const most = Math.max(...before.map((each) => stopsOf(each, 'visit').size))
  return stopsOf(found, 'visit').size < most * leastShown
}

function stopsOf({ filled }: Pick<Found, 'filled'>, kind: StopKind): Set<string> {
  const nodes = filled.days.flatMap(({ visits }) => visits.map(({ node }) => node))
  return new Set(nodes.filter((node) => node.kind === kind).map(({ spot }) => spot.id))
}
