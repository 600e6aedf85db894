import type { BudgetSummary } from '#contract/budget.ts'
import type { ItineraryLeg } from '#contract/itinerary-legs.ts'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TripReport } from '#contract/trip-report.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { addDays } from '../kernel/calendar.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { comparePlan } from './compare-plan.ts'
import { likedTags, taggedItems } from './liked-tags.ts'
import { measureDistance } from './measure-distance.ts'
import { suggestTrips } from './suggest-trips.ts'

interface ReportParts {
  /** Ids of the items that joined the plan under way. */
  added: ReadonlySet<string>
  spending: BudgetSummary
  legs: readonly ItineraryLeg[]
  guides: Guides
  locale: Locale
}

export function buildReport(trip: TripDetail, { added, spending, legs, guides, locale }: ReportParts): TripReport {
  const { startDate, durationDays, party } = trip
  const liked = likedTags(taggedItems(trip.itinerary, guides))
  return {
    tripId: trip.id,
    title: trip.title,
    stops: trip.stops,
    startDate,
    endDate: startDate && durationDays ? addDays(startDate, durationDays - 1) : null,
    durationDays,
    travelers: party.adults + party.children,
    ...comparePlan(trip, added),
    spending,
    distance: measureDistance(trip, legs),
    tags: liked.map((tag) => ({ ...tag, label: tagName(tag.tag, locale) })),
    nextTrips: suggestTrips(trip, liked, { guides, locale }),
  }
}
