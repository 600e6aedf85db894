// Three plans that differ by intent, in what they show, and in what they cost: the saver is never dearer than the middle.
import { type Intent, intents, type Plan, type PlanningProgress } from '#contract/planning/outcome.ts'
import { findApart, forcedPart, partShared } from './apart.ts'
import { missedWishes } from './compose/missed-wishes.ts'
import { planReasons } from './compose/plan-reasons.ts'
import { scorePlan } from './compose/plan-score.ts'
import type { FillLimits } from './fill/fill-frame.ts'
import type { Found } from './find-plan.ts'
import { buildModel, type PlanningModel } from './model/planning-model.ts'

export type PlanningRun = FillLimits & { report: (progress: PlanningProgress) => void }

/**
 * Who chooses first. The middle, as it suits most people; where that leaves the saver nothing cheap of its own, the
 * saver.
 */
const turns: readonly (readonly Intent[])[] = [
  ['balanced', 'saver', 'comfort'],
  ['saver', 'balanced', 'comfort'],
]
const mostShared = 0.5

/** Empty = none was found. Soft wishes are kept where all of them can be. */
export function makeAlternatives(model: PlanningModel, run: PlanningRun): Plan[] {
  const models = model.request.soft.length > 0 ? [keepingAll(model), model] : [model]
  const steps = models.length * turns.length * intents.length
  let done = 0
  const report = (intent: Intent) => run.report({ phase: 'filling', intent, done: 0.05 + (done++ / steps) * 0.9 })
  for (const each of models) {
    const drafts = makeDraft(each, run, report)
    if (!drafts) continue
    run.report({ phase: 'explaining', intent: null, done: 0.97 })
    return intents.flatMap((intent) => {
      const found = drafts.get(intent)
      return found ? [writePlan(each, found)] : []
    })
  }
  return []
}

function keepingAll({ request, candidates }: PlanningModel): PlanningModel {
  return buildModel({ ...request, soft: [] }, candidates)
}

type Draft = ReadonlyMap<Intent, Found>

/** Of the two ways to take turns the first whose plans are apart, else the one whose plans share least. */
function makeDraft(model: PlanningModel, run: FillLimits, report: (intent: Intent) => void): Draft | null {
  let best: Draft | null = null
  for (const order of turns) {
    const draft = takeTurns(model, order, run, report)
    if (!draft) break
    if (!best || (isSaverCheaper(draft) && mostSharedIn(draft) < mostSharedIn(best))) best = draft
    if (mostSharedIn(best) <= mostShared || [...best.values()].some((each) => forcedPart(model, each) > mostShared))
      break
  }
  return best
}

function takeTurns(
  model: PlanningModel,
  order: readonly Intent[],
  run: FillLimits,
  report: (intent: Intent) => void,
): Draft | null {
  const made = new Map<Intent, Found>()
  for (const intent of order) {
    report(intent)
    const balanced = made.get('balanced')
    const limited = intent === 'saver' && balanced ? costingAtMost(model, balanced.itinerary.total) : model
    const found = findApart(limited, intent, [...made.values()], run)
    if (found) made.set(intent, found)
    else if (made.size === 0) return null
  }
  return made
}

function costingAtMost({ request, candidates }: PlanningModel, total: number): PlanningModel {
  const soft = request.soft.filter((constraint) => constraint !== 'budget')
  return buildModel({ ...request, budget: Math.min(total, request.budget ?? total), soft }, candidates)
}

function isSaverCheaper(draft: Draft): boolean {
  const [saver, balanced] = [draft.get('saver'), draft.get('balanced')]
  return saver !== undefined && balanced !== undefined && saver.itinerary.total <= balanced.itinerary.total
}

function mostSharedIn(draft: Draft): number {
  const plans = [...draft.values()]
  return Math.max(0, ...plans.flatMap((one, index) => plans.slice(index + 1).map((other) => partShared(one, other))))
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
