// Stops so high that a plan leaves days to settle.
import type { PlannedItinerary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { localized } from '#i18n/localized.ts'
import { isHigh } from '#planning/altitude.ts'
import type { PlanningContext } from '../planning-context/planning-context.ts'

type Context = Pick<PlanningContext, 'stops' | 'request'>

/** Empty for travelers who live as high. */
export function highStops({ stops, request }: Context, locale: Locale): PlannedItinerary['highStops'] {
  if (request.acclimatized) return []
  return stops.flatMap(({ guide }) =>
    guide?.altitude && isHigh(guide) ? [{ name: localized(guide.name, locale), metres: guide.altitude }] : [],
  )
}
