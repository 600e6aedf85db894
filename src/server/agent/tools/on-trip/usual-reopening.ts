import type { z } from 'zod'
import type { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { windowsText } from '#i18n/server/windows-text.ts'
import { spotsOf } from '../../../providers/places/guide-spots.ts'
import type { Guides } from '../../../providers/shipped-data/guides/guides.ts'
import { hoursOnDate, nextOpenDate } from '../../../travel/hours-on-date.ts'

/** The first date after `date` on which a place of a guide opens by its usual hours; null where no guide knows it. */
export function usualReopening(
  { place }: ItineraryItem,
  date: string,
  guides: Guides,
  locale: Locale,
): z.output<typeof replanDaySpec.output>['reopens'] {
  const [guideId = ''] = place?.candidateId?.split('/') ?? []
  const guide = guides.byId(guideId)
  const found = guide && spotsOf(guide).find((spot) => spot.place.id === place?.candidateId)?.place
  const next = found ? nextOpenDate(found, guides, date) : null
  const windows = found && next ? hoursOnDate(found, guides, next).windows : null
  return next && windows ? { date: next, hours: windowsText(windows, locale) } : null
}
