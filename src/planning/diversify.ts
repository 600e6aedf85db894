// Diversifies alternatives: searches a plan that shares at most half of its visits and meals with earlier ones.
import type { Intent } from '#contract/planning/outcome.ts'
import type { PlanningModel } from './model/planning-model.ts'
import type { SchedulingInput } from './schedule/scheduling-input.ts'
import type { ScheduledRoute, SearchLimits } from './schedule/trip-schedule.ts'
import type { VisitNode } from './schedule/visit-node.ts'
import { type PlanDraft, searchFrugalPlan, searchPlan } from './search-plan.ts'

const skeletonsTried = 24
/** Under overlap limits fewer skeletons are tried. */
const skeletonsTriedDiverse = 3
/** Overlap limits, tried in this order. */
const overlapLimits = [0.42, 0.42, 0.55, 0.75]
/** Meals may be shared up to this part at least: the table next to the way is better than another one. */
const mealLimit = 0.5
/** A plan may miss the limit by this much. */
const tolerance = 0.04
/** Later plans tend to be smaller: their limits count on this share of the size of the plan before. */
const expectedSize = 0.85

/** As different as the candidates allow; null if there is no plan at all. */
export function findDiversePlan(
  model: PlanningModel,
  intent: Intent,
  before: readonly PlanDraft[],
  run: SearchLimits,
): PlanDraft | null {
  let known: PlanDraft | null | undefined
  const findFree = () => {
    const search = { ...run, intent, shared: [], skeletonsTried }
    if (known === undefined) known = searchPlan(model, search) ?? searchFrugalPlan(model, search)
    return known
  }
  if (before.length === 0) return findFree()
  let sizes: Sizes = { visit: Number.POSITIVE_INFINITY, meal: Number.POSITIVE_INFINITY }
  let unreachable = Math.max(...before.map((each) => forcedOverlap(model, each)))
  for (const part of overlapLimits) {
    if (part <= unreachable) continue
    const shared = before.flatMap((each) => sharedLimits(model, each, part, sizes))
    const found = searchPlan(model, { ...run, intent, shared, skeletonsTried: skeletonsTriedDiverse })
    if (!found) {
      unreachable = part
      continue
    }
    const isFull = !isThin(found, before) || !isThin(found, [findFree() ?? found])
    if (isFull && before.every((each) => overlap(each, found) <= part + tolerance)) return found
    sizes = {
      visit: Math.min(sizes.visit, subjectsOf(found, 'visit').size),
      meal: Math.min(sizes.meal, subjectsOf(found, 'meal').size),
    }
  }
  return findFree()
}

/** Share of the smaller plan’s visits and meals that the other plan has too. */
export function overlap(a: PlanDraft, b: PlanDraft): number {
  const [ofA, ofB] = [a, b].map((each) => new Set([...subjectsOf(each, 'visit'), ...subjectsOf(each, 'meal')]))
  if (!ofA || !ofB) return 0
  return [...ofA].filter((id) => ofB.has(id)).length / Math.max(1, Math.min(ofA.size, ofB.size))
}

/** Lower bound of the overlap with this plan: the candidates offer too few other places. */
export function forcedOverlap({ stops }: PlanningModel, { schedule }: PlanDraft): number {
  const offered = [...stops.values()].reduce(
    (sum, { places }) => sum + places.filter(({ prominence }) => prominence === undefined).length,
    0,
  )
  const shown = subjectsOf({ schedule }, 'visit').size
  return shown === 0 ? 0 : 1 - (offered - shown) / (shown * minVisitShare)
}

type SubjectKind = 'visit' | 'meal'
type Sizes = Record<SubjectKind, number>

function sharedLimits(
  model: PlanningModel,
  { schedule }: PlanDraft,
  part: number,
  sizes: Sizes,
): SchedulingInput['shared'] {
  return (['visit', 'meal'] as const).map((kind) => {
    const ids = subjectsOf({ schedule }, kind)
    const required = kind === 'visit' ? model.request.mustSee.filter((id) => ids.has(id)).length : 0
    return {
      ids,
      kind,
      most: Math.max(
        0,
        Math.floor(
          Math.min(ids.size * expectedSize, sizes[kind]) * (kind === 'meal' ? Math.max(part, mealLimit) : part),
        ) - required,
      ),
    }
  })
}

/** An alternative has at least this share of the other plan’s visits. */
const minVisitShare = 0.55
/** The same with the icons. */
const minWithIcons = 0.65

/** A visit of so many minutes makes a day. */
const longVisit = 180

/** Also with the icons: who sees them all has not seen little. Nor are days left empty or nearly so that another plan fills. */
function isThin(found: PlanDraft, before: readonly PlanDraft[]): boolean {
  const count = found.schedule.days.length > mostDays ? countEmptyDays : countThinDays
  if (count(found) > Math.max(...before.map(count))) return true
  const hasLess = (share: number, count: (plan: PlanDraft) => number) =>
    count(found) < Math.max(...before.map(count)) * share
  return hasLess(minVisitShare, (each) => subjectsOf(each, 'visit').size) && hasLess(minWithIcons, countVisits)
}

function countVisits({ schedule }: PlanDraft): number {
  return schedule.days.reduce((sum, { visits }) => sum + visits.filter(({ node }) => node.kind === 'visit').length, 0)
}

/** Of longer trips only empty days are searched anew: each search takes long. */
const mostDays = 11

function countEmptyDays({ schedule }: PlanDraft): number {
  const isEmpty = ({ route, visits }: ScheduledRoute) =>
    !route.isTravelDay && visits.every(({ node }) => node.kind !== 'visit')
  return schedule.days.filter(isEmpty).length
}

function countThinDays({ schedule }: PlanDraft): number {
  const isThinDay = ({ route, visits }: ScheduledRoute) => {
    const seen = visits.filter(({ node }) => node.kind === 'visit')
    return !route.isTravelDay && seen.length < 2 && !seen.some(({ node }) => node.minutes >= longVisit)
  }
  return schedule.days.filter(isThinDay).length
}

/** Icons belong to every alternative: they are not counted. */
function subjectsOf({ schedule }: Pick<PlanDraft, 'schedule'>, kind: SubjectKind): Set<string> {
  const nodes = schedule.days.flatMap(({ visits }) => visits.map(({ node }) => node))
  const isCounted = (node: VisitNode) => node.kind === kind && !isIcon(node)
  return new Set(nodes.filter(isCounted).map(({ spot }) => spot.id))
}

function isIcon(node: VisitNode): boolean {
  return node.kind === 'visit' && node.place.prominence !== undefined
}
