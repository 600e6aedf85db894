// Sentences for the codes of the planning engine.
import type { Locale } from '#contract/locale.ts'
import type { Plan, PlanReason, Relaxation, UnmetPreference } from '#contract/planning/outcome.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

export function reasonText({ code, params }: PlanReason, locale: Locale): string {
  return createServerTranslator(locale)(`plan.reason.${code}`, {
    tag: tagName(String(params.tag ?? params.cuisine ?? ''), locale),
    minutes: params.minutes ?? '',
    rating: params.rating ?? '',
  })
}

/** Advantages of a plan, from its own figures. `cheapest`: the lowest total of the alternatives, minor units. */
export function planPros(plan: Plan, { cheapest, sights }: { cheapest: number; sights: number }, locale: Locale) {
  const t = createServerTranslator(locale)
  const liked = new Set(
    plan.reasons.flatMap(({ code, itemId }) => (code === 'interest' || code === 'must-see' ? itemId : [])),
  )
  return [
    ...(plan.itinerary.total === cheapest ? [t('plan.pros.cheapest')] : []),
    t('plan.pros.sights', { count: sights }),
    ...(liked.size > 0 ? [t('plan.pros.liked', { count: liked.size })] : []),
  ]
}

export function unmetPreferenceText(
  { constraint, params }: UnmetPreference,
  context: PlanningContext,
  locale: Locale,
): string {
  return createServerTranslator(locale)(`plan.unmet.${constraint}`, {
    over: formatMoney({ amount: Number(params.over ?? 0), currency: context.request.currency }, locale),
    name: placeName(context, params.placeId),
    why: String(params.why ?? ''),
    day: Number(params.day ?? 0) + 1,
    cuisine: tagName(String(params.cuisine ?? ''), locale),
  })
}

/** A step that would make an infeasible request feasible. */
export function relaxationText(step: Relaxation, context: PlanningContext, locale: Locale): string {
  return createServerTranslator(locale)(`plan.relaxation.${step.type}`, relaxationArguments(step, context, locale))
}

function relaxationArguments(step: Relaxation, context: PlanningContext, locale: Locale): Record<string, string> {
  switch (step.type) {
    case 'raise-budget':
      return { amount: formatMoney({ amount: step.by, currency: context.request.currency }, locale) }
    case 'drop-must-see':
      return { name: placeName(context, step.placeId) }
    case 'drop-appointment':
      return { title: context.trip.itinerary.find(({ id }) => id === step.appointmentId)?.title ?? '' }
    case 'drop-meal':
      return { meal: step.meal }
    case 'drop-cuisine':
      return { cuisine: tagName(step.cuisine, locale) }
    case 'faster-pace':
      return { pace: step.pace }
    case 'allow-mode':
      return { mode: step.mode }
    case 'widen-day':
      return { start: step.start, end: step.end }
    default:
      return {}
  }
}

function placeName({ candidates }: PlanningContext, id: unknown): string {
  return candidates.places.find((place) => place.id === id)?.name ?? String(id)
}
