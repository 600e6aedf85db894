// Plans of the engine as people and models read them: stops with names, times, prices and reasons.
import type { PlanOption } from '#contract/agent-card.ts'
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { Plan } from '#contract/planning/outcome.ts'
import { spotOfItem, spotsOfStays } from '../planning-context/item-to-candidate.ts'
import type { PlanningCase } from '../planning-context/planning-context.ts'
import type { Language } from '../prompts/language.ts'
import type { PlanSummary } from './plan-summary.ts'
import { planFit, planPros, reasonText, unmetPreferenceText } from './plan-words.ts'

export function planOptions(found: PlanningCase, plans: readonly Plan[], language: Language) {
  const summaries = plans.map((plan) => summarizePlan(found, plan, language))
  const shown = plans.map((plan, index): PlanOption => {
    const cheapest = Math.min(...plans.map(({ itinerary }) => itinerary.total))
    return {
      intent: plan.intent,
      cost: { amount: plan.itinerary.total, currency: found.request.currency },
      pros: planPros(plan, { cheapest, summary: summaries[index] }, language),
      cons: plan.unmetPreferences.map((unmet) => unmetPreferenceText(unmet, found, language)),
      fit: planFit(plan.intent, language),
      days: plan.itinerary.days.map(({ items }, day) => ({
        day: day + 1,
        stops: items.flatMap((item) => shownStop(item, plan)),
      })),
    }
  })
  return { summaries, shown }

  function shownStop(item: PlannedItem, plan: Plan): PlanOption['days'][number]['stops'] {
    const spot = spotOfItem(found, plan.itinerary, item)
    if (!spot?.position) return []
    const { title, kind, cost, position } = spot
    const currency = found.request.currency
    return [
      {
        ...position,
        title,
        kind,
        ...clockTimes(item),
        cost: cost ?? { amount: 0, currency },
        reasons: reasonsOf(plan, item, language),
      },
    ]
  }
}

function summarizePlan(found: PlanningCase, plan: Plan, language: Language): PlanSummary {
  const { currency } = found.request
  const { days, costs, total } = plan.itinerary
  const sum = (category: string) =>
    costs.reduce((all, line) => (line.category === category ? all + line.amount : all), 0)
  return {
    intent: plan.intent,
    total: { amount: total, currency },
    lodging: { amount: sum('lodging'), currency },
    stays: spotsOfStays(found, plan.itinerary).map(({ title, nights, cost }) => ({ title, nights, cost })),
    localTransport: { amount: sum('local-transport'), currency },
    days: days.map(({ date, items }, index) => ({
      day: index + 1,
      date,
      stops: items.flatMap((item) => {
        const spot = spotOfItem(found, plan.itinerary, item)
        if (!spot) return []
        return [
          {
            title: spot.title,
            kind: spot.kind,
            ...clockTimes(item),
            cost: spot.cost,
            reasons: reasonsOf(plan, item, language),
          },
        ]
      }),
    })),
    missed: plan.unmetPreferences.map((unmet) => unmetPreferenceText(unmet, found, language)),
  }
}

export function reasonsOf({ reasons }: Plan, { id }: PlannedItem, language: Language): string[] {
  return reasons.filter(({ itemId }) => itemId === id).map((reason) => reasonText(reason, language))
}

export function clockTimes({ start, end }: PlannedItem) {
  return { start: start.slice(11), end: end.slice(11) }
}
