// Three plans that differ by intent, and in what they show.
import { type Intent, intents, type Plan, type PlanningProgress } from '#contract/planning/outcome.ts'
import { missedWishes } from './compose/missed-wishes.ts'
import { planReasons } from './compose/plan-reasons.ts'
import { scorePlan } from './compose/plan-score.ts'
import type { FillLimits } from './fill/fill-frame.ts'
import type { Filling } from './fill/trip-problem.ts'
import { type Found, findPlan } from './find-plan.ts'
import { buildModel, type PlanningModel } from './model/planning-model.ts'

export type PlanningRun = FillLimits & { report: (progress: PlanningProgress) => void }

/** The middle first: the others differ from it. */
const order: readonly Intent[] = ['balanced', 'saver', 'comfort']
const framesTried = 24
/** With sights taken away a frame that does not fit is not worth a long search. */
const framesTriedApart = 3

/** Empty = none was found. Soft wishes are kept where all of them can be. */
export function makeAlternatives(model: PlanningModel, run: PlanningRun): Plan[] {
  const models = model.request.soft.length > 0 ? [keepingAll(model), model] : [model]
  for (const each of models) {
    const plans = tryAlternatives(each, run)
    if (plans.length > 0) return plans
  }
  return []
}

function keepingAll({ request, candidates }: PlanningModel): PlanningModel {
  return buildModel({ ...request, soft: [] }, candidates)
}

function tryAlternatives(model: PlanningModel, run: PlanningRun): Plan[] {
  const made = new Map<Intent, Found>()
  for (const [index, intent] of order.entries()) {
    run.report({ phase: 'filling', intent, done: 0.05 + (index / order.length) * 0.9 })
    const found = findApart(model, intent, [...made.values()], run)
    if (found) made.set(intent, found)
    else if (made.size === 0) return []
  }
  run.report({ phase: 'explaining', intent: null, done: 0.97 })
  return intents.flatMap((intent) => {
    const found = made.get(intent)
    return found ? [writePlan(model, found)] : []
  })
}

/** Sharing at most half of its stops with those before, or as little as the candidates allow. */
function findApart(model: PlanningModel, intent: Intent, before: readonly Found[], run: PlanningRun): Found | null {
  let known: Found | null | undefined
  const findFree = () => {
    if (known === undefined) known = findPlan(model, { ...run, intent, shared: [], framesTried })
    return known
  }
  if (before.length === 0) return findFree()
  let sizes: Sizes = { visit: Number.POSITIVE_INFINITY, meal: Number.POSITIVE_INFINITY }
  for (const part of [0.5, 0.5, 0.5, 0.7]) {
    const shared = before.flatMap((each) => sharedLimits(model, each, part, sizes))
    const found = findPlan(model, { ...run, intent, shared, framesTried: framesTriedApart })
    if (!found) continue
    const isFull = !isThin(found, before) || !isThin(found, [findFree() ?? found])
    if (isFull && before.every((each) => isApart(each, found, part))) return found
    sizes = { visit: stopsOf(found, 'visit').size, meal: stopsOf(found, 'meal').size }
  }
  return findFree()
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

function isApart(a: Found, b: Found, part: number): boolean {
  const [ofA, ofB] = [a, b].map((each) => new Set([...stopsOf(each, 'visit'), ...stopsOf(each, 'meal')]))
  if (!ofA || !ofB) return true
  return [...ofA].filter((id) => ofB.has(id)).length <= Math.min(ofA.size, ofB.size) * part
}

/** Different but hardly anything to see is no alternative. */
function isThin(found: Found, before: readonly Found[]): boolean {
  const most = Math.max(...before.map((each) => stopsOf(each, 'visit').size))
  return stopsOf(found, 'visit').size < most * 0.6
}

function stopsOf({ filled }: Pick<Found, 'filled'>, kind: StopKind): Set<string> {
  const nodes = filled.days.flatMap(({ visits }) => visits.map(({ node }) => node))
  return new Set(nodes.filter((node) => node.kind === kind).map(({ spot }) => spot.id))
}

function writePlan(model: PlanningModel, { filled, itinerary }: Found): Plan {
  const missed = missedWishes(model, filled, itinerary)
  return {
    intent: filled.intent,
    itinerary,
    score: scorePlan(model, filled, itinerary, missed),
    reasons: planReasons(model, filled, itinerary),
    missed,
  }
}
