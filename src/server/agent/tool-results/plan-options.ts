// Plans of the engine as cards for people and as compact summaries for the model.

import type { PlanSummary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { PlanOption } from '#contract/plan-option.ts'
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { Plan } from '#contract/planning/outcome.ts'
import { originId } from '#contract/planning/request.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { spotOfItem, spotsOfStays } from '../planning-context/item-to-candidate.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'
import { exhaustedText } from './exhausted-stops.ts'
import { freeDays, journeyDays, nightsWithoutBed, unguidedDays } from './plan-gaps.ts'
import { planPros, reasonText, unmetPreferenceText } from './plan-texts.ts'

/** Of the stops whose sights do not fill the days, `exhaustedOf` tells more. */
export function summarizePlan(context: PlanningContext, plan: Plan, locale: Locale): PlanSummary {
  const { currency } = context.request
  const { days, costs, total } = plan.itinerary
  const exhausted = new Set(plan.gaps.flatMap((gap) => gap.days.map((day) => day + 1)))
  const sum = (category: string) =>
    costs.reduce((all, line) => (line.category === category ? all + line.amount : all), 0)
  return {
    intent: plan.intent,
    total: { amount: total, currency },
    lodging: { amount: sum('lodging'), currency },
    stays: spotsOfStays(context, plan.itinerary).map(({ title, nights, cost }) => ({ title, nights, cost })),
    localTransport: { amount: sum('local-transport'), currency },
    journey: journeyOf(context, plan),
    days: days.map(({ date, items }, index) => ({
      day: index + 1,
      date,
      visits: items.flatMap((item) => {
        const spot = spotOfItem(context, plan.itinerary, item, locale)
        if (!spot) return []
        const { title, kind, cost } = spot
        return [{ title, kind, ...clockTimes(item), cost, reasons: reasonsOf(plan, item, locale) }]
      }),
    })),
    unmetPreferences: plan.unmetPreferences.map((unmet) => unmetPreferenceText(unmet, context, locale)),
    freeDays: freeDays(context, plan.itinerary).filter((day) => !exhausted.has(day)),
    exhausted: [],
    journeyDays: journeyDays(context, plan.itinerary),
    unguided: unguidedDays(context, plan.itinerary),
    withoutBed: nightsWithoutBed(context),
  }
}

/** Moves from and to where the travelers live. */
function journeyOf({ request, trip }: PlanningContext, { itinerary }: Plan): PlanSummary['journey'] {
  if (!request.origin || !trip.origin) return null
  const ids = new Set(
    itinerary.days.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'move' && (item.stopId === originId || item.toStopId === originId) ? [item.id] : [],
      ),
    ),
  )
  const amount = itinerary.costs.reduce((sum, line) => (ids.has(line.ref) ? sum + line.amount : sum), 0)
  return { origin: trip.origin.name, cost: { amount, currency: request.currency } }
}

/** The options of the card `plan_options`. */
export function planOptions(context: PlanningContext, plans: readonly Plan[], locale: Locale): PlanOption[] {
  const t = createServerTranslator(locale)
  const cheapest = Math.min(...plans.map(({ itinerary }) => itinerary.total))
  return plans.map((plan) => {
    const sights = plan.itinerary.days
      .flatMap(({ items }) => items)
      .filter((item) => spotOfItem(context, plan.itinerary, item, locale)?.kind === 'attraction').length
    return {
      intent: plan.intent,
      cost: { amount: plan.itinerary.total, currency: context.request.currency },
      pros: planPros(plan, { cheapest, sights }, locale),
      cons: plan.unmetPreferences.map((unmet) => unmetPreferenceText(unmet, context, locale)),
      fit: t(`plan.fit.${plan.intent}`),
      ...exhaustedText(context, plan, locale),
      days: plan.itinerary.days.map(({ items }, day) => ({
        day: day + 1,
        visits: items.flatMap((item) => cardVisit(context, plan, item, locale)),
      })),
    }
  })
}

/** Empty for an item without a position: the card also shows a map. */
function cardVisit(
  context: PlanningContext,
  plan: Plan,
  item: PlannedItem,
  locale: Locale,
): PlanOption['days'][number]['visits'] {
  const spot = spotOfItem(context, plan.itinerary, item, locale)
  if (!spot?.position) return []
  const { title, kind, cost, position } = spot
  return [
    {
      ...position,
      title,
      kind,
      ...clockTimes(item),
      cost: cost ?? { amount: 0, currency: context.request.currency },
      reasons: [...reasonsOf(plan, item, locale), ...timetableNote(context, item, locale)],
    },
  ]
}

/** Says of a journey that its times and fare are a sample. */
function timetableNote({ legSources }: PlanningContext, item: PlannedItem, locale: Locale): string[] {
  const isSample = item.kind === 'move' && legSources[item.legId]?.kind === 'sample'
  return isSample ? [createServerTranslator(locale)('plan.sampleTimetable')] : []
}

export function reasonsOf({ reasons }: Plan, { id }: Pick<PlannedItem, 'id'>, locale: Locale): string[] {
  return reasons.filter(({ itemId }) => itemId === id).map((reason) => reasonText(reason, locale))
}

export function clockTimes({ start, end }: PlannedItem) {
  return { start: start.slice(11), end: end.slice(11) }
}
