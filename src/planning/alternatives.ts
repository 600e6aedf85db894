// Three alternatives that differ by intent, visits and cost; the saver is never more expensive than the balanced plan.
import { type Intent, intents, type Plan, type PlanningProgress } from '#contract/planning/outcome.ts'
import { planReasons } from './compose/plan-reasons.ts'
import { scorePlan } from './compose/plan-score.ts'
import { unmetPreferences } from './compose/unmet-preferences.ts'
import { findDiversePlan, forcedOverlap, overlap } from './diversify.ts'
import { exhaustedStops } from './exhausted-stops.ts'
import { findMissingCandidates } from './infeasible/missing-candidates.ts'
import { buildModel, type PlanningModel } from './model/planning-model.ts'
import type { SearchLimits } from './schedule/trip-schedule.ts'
import type { PlanDraft } from './search-plan.ts'

export type PlanningRun = SearchLimits & { report: (progress: PlanningProgress) => void }

/**
 * Which intent is planned first. Balanced by default; saver if balanced leaves it nothing cheap of its own.
 */
const intentOrders: readonly (readonly Intent[])[] = [
  ['balanced', 'saver', 'comfort'],
  ['saver', 'balanced', 'comfort'],
]
/** Above this overlap the other order is tried as well. */
const maxOverlap = 0.6

/** Empty = none was found. Soft constraints are treated as hard if all can be met. */
export function makeAlternatives(model: PlanningModel, run: PlanningRun): Plan[] {
  const models = modelsOf(model)
  const steps = models.length * intentOrders.length * intents.length
  let done = 0
  const report = (intent: Intent) => run.report({ phase: 'scheduling', intent, done: 0.05 + (done++ / steps) * 0.9 })
  for (const each of models) {
    const drafts = makeDraft(each, run, report)
    if (!drafts) continue
    run.report({ phase: 'explaining', intent: null, done: 0.97 })
    const found = intents.flatMap((intent) => drafts.get(intent) ?? [])
    return withoutEqual(found).map((draft) => writePlan(each, draft))
  }
  return []
}

/**
 * From the strictest: soft constraints kept, meals only where the diets are known to be served. A strict one that no
 * candidate can meet is left out: its search would only end without a plan.
 */
function modelsOf({ request, candidates }: PlanningModel): PlanningModel[] {
  const strict = { ...request, soft: [] }
  const known = request.diets.length > 0 ? [true, false] : [false]
  return known.flatMap((isDietKnown) => {
    const lenient = buildModel(request, candidates, isDietKnown)
    if (request.soft.length === 0) return [lenient]
    const kept = buildModel(strict, candidates, isDietKnown)
    return findMissingCandidates(kept).length > 0 ? [lenient] : [kept, lenient]
  })
}

/** Plans with the same beds, moves, visits and meals are one alternative, whatever the times. */
function withoutEqual(drafts: readonly PlanDraft[]): PlanDraft[] {
  const keyOf = ({ itinerary }: PlanDraft) => {
    const ids = itinerary.days.flatMap(({ items }) =>
      items.map((item) => (item.kind === 'meal' ? `${item.id} ${item.restaurantId}` : item.id)),
    )
    return [...itinerary.stays.map(({ lodgingId }) => lodgingId), ...ids.sort()].join('\n')
  }
  const keys = drafts.map(keyOf)
  return drafts.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

type Draft = ReadonlyMap<Intent, PlanDraft>

/** The first order whose plans are diverse enough, otherwise the one with the least overlap. */
function makeDraft(model: PlanningModel, run: SearchLimits, report: (intent: Intent) => void): Draft | null {
  let best: Draft | null = null
  for (const order of intentOrders) {
    const draft = draftInOrder(model, order, run, report)
    if (!draft) break
    if (!best || (isSaverCheaper(draft) && largestOverlap(draft) < largestOverlap(best))) best = draft
    if (
      largestOverlap(best) <= maxOverlap ||
      [...best.values()].some((each) => forcedOverlap(model, each) > maxOverlap)
    )
      break
  }
  return best
}

function draftInOrder(
  model: PlanningModel,
  order: readonly Intent[],
  run: SearchLimits,
  report: (intent: Intent) => void,
): Draft | null {
  const made = new Map<Intent, PlanDraft>()
  for (const intent of order) {
    report(intent)
    const balanced = made.get('balanced')
    const limited = intent === 'saver' && balanced ? costingAtMost(model, balanced.itinerary.total) : model
    const found = findDiversePlan(limited, intent, [...made.values()], run)
    if (found) made.set(intent, found)
    else if (made.size === 0) return null
  }
  return withDearerComfort(model, made, run)
}

/** Where the comfort plan came out cheaper than the balanced one, another balanced plan is tried within its total. */
function withDearerComfort(model: PlanningModel, made: Map<Intent, PlanDraft>, run: SearchLimits): Draft {
  const [balanced, comfort] = [made.get('balanced'), made.get('comfort')]
  if (!balanced || !comfort || balanced.itinerary.total <= comfort.itinerary.total) return made
  const others = [...made.values()].filter((draft) => draft !== balanced)
  const found = findDiversePlan(costingAtMost(model, comfort.itinerary.total), 'balanced', others, run)
  if (!found) return made
  const cheaper = new Map(made).set('balanced', found)
  return isSaverCheaper(cheaper) ? cheaper : made
}

function costingAtMost({ request, candidates, isDietKnown }: PlanningModel, total: number): PlanningModel {
  const soft = request.soft.filter((constraint) => constraint !== 'budget')
  const capped = { ...request, budget: Math.min(total, request.budget ?? total), soft }
  return buildModel(capped, candidates, isDietKnown)
}

function isSaverCheaper(draft: Draft): boolean {
  const [saver, balanced] = [draft.get('saver'), draft.get('balanced')]
  return saver !== undefined && balanced !== undefined && saver.itinerary.total <= balanced.itinerary.total
}

function largestOverlap(draft: Draft): number {
  const plans = [...draft.values()]
  return Math.max(0, ...plans.flatMap((one, index) => plans.slice(index + 1).map((other) => overlap(one, other))))
}

function writePlan(model: PlanningModel, { schedule, itinerary }: PlanDraft): Plan {
  const unmet = unmetPreferences(model, schedule, itinerary)
  return {
    intent: schedule.intent,
    itinerary,
    score: scorePlan(model, schedule, itinerary, unmet),
    reasons: planReasons(model, schedule, itinerary),
    unmetPreferences: unmet,
    gaps: exhaustedStops(model, itinerary),
  }
}
