// Diversifies alternatives: searches a plan that shares at most half of its visits and meals with earlier ones.
import type { Intent } from '#contract/planning/outcome.ts'
import type { PlanningModel } from './model/planning-model.ts'
import type { SchedulingInput } from './schedule/scheduling-input.ts'
import type { SearchLimits } from './schedule/trip-schedule.ts'
import type { VisitNode } from './schedule/visit-node.ts'
import { type PlanDraft, searchFrugalPlan, searchNear, searchPlan } from './search-plan.ts'
import { countWeakDays } from './weak-days.ts'

const skeletonsTried = 24
/** Under overlap limits fewer skeletons are tried. */
const skeletonsTriedDiverse = 3
/** Shares of an earlier plan, tried in this order; the first once more by the size of what was found. */
const overlapLimits = [0.42, 0.42, 0.55, 0.75, 1]
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
  const search = { ...run, intent, shared: [], skeletonsTried }
  if (before.length === 0) return searchPlan(model, search) ?? searchFrugalPlan(model, search)
  const forced = Math.max(...before.map((each) => forcedOverlap(model, each)))
  const found: PlanDraft[] = []
  for (const [index, part] of overlapLimits.entries()) {
    if (part <= forced) continue
    const last = found.at(-1)
    // Too little was made of it, not too much shared: the same limit leads nowhere.
    if (last && part === overlapLimits[index - 1] && sharesAtMost(part, last, before)) continue
    const shared = before.flatMap((each) => sharedLimits(model, each, part, found))
    const limited = { ...search, shared, skeletonsTried: skeletonsTriedDiverse }
    const next = last ? searchNear(model, last, limited) : searchPlan(model, limited)
    if (!next) break
    if (sharesAtMost(part, next, before) && !isWeak(model, next, before)) return next
    found.push(next)
  }
  return leastWeak(model, found) ?? searchPlan(model, search) ?? searchFrugalPlan(model, search)
}

function sharesAtMost(part: number, found: PlanDraft, before: readonly PlanDraft[]): boolean {
  return before.every((each) => overlap(each, found) <= part + tolerance)
}

/** Of equal ones the first, which shares the least. */
function leastWeak(model: PlanningModel, found: readonly PlanDraft[]): PlanDraft | undefined {
  const counts = found.map(({ schedule }) => countWeakDays(model, schedule))
  return found[counts.indexOf(Math.min(...counts))]
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
function sharedLimits(
  model: PlanningModel,
  { schedule }: PlanDraft,
  part: number,
  found: readonly PlanDraft[],
): SchedulingInput['shared'] {
  return (['visit', 'meal'] as const).map((kind) => {
    const ids = subjectsOf({ schedule }, kind)
    const sizes = found.map((each) => subjectsOf(each, kind).size)
    const required = kind === 'visit' ? model.request.mustSee.filter((id) => ids.has(id)).length : 0
    return {
      ids,
      kind,
      most: Math.max(
        0,
        Math.floor(Math.min(ids.size * expectedSize, ...sizes) * (kind === 'meal' ? Math.max(part, mealLimit) : part)) -
          required,
      ),
    }
  })
}

/** An alternative has at least this share of the other plan’s visits. */
const minVisitShare = 0.55
/** The same with the icons. */
const minWithIcons = 0.65

/** Also with the icons: who sees them all has not seen little. Nor has a plan more days of which too little is made. */
function isWeak(model: PlanningModel, found: PlanDraft, before: readonly PlanDraft[]): boolean {
  const weakDays = ({ schedule }: PlanDraft) => countWeakDays(model, schedule)
  if (weakDays(found) > Math.max(...before.map(weakDays))) return true
  const hasLess = (share: number, count: (plan: PlanDraft) => number) =>
    count(found) < Math.max(...before.map(count)) * share
  return hasLess(minVisitShare, (each) => subjectsOf(each, 'visit').size) && hasLess(minWithIcons, countVisits)
}

function countVisits({ schedule }: PlanDraft): number {
  return schedule.days.reduce((sum, { visits }) => sum + visits.filter(({ node }) => node.kind === 'visit').length, 0)
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
