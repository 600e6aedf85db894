// What the system wrote into a trip, in the language of who reads it: its title, places of the guides, suggested tasks.
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import { retranslateTask } from '#i18n/server/retranslate.ts'
import { itemInLanguage } from '../itinerary/item-language.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { titleFor } from './default-title.ts'

export function tripInLanguage(trip: TripDetail, locale: Locale, guides: Guides): TripDetail {
  return {
    ...trip,
    title: titleFor(trip, locale),
    itinerary: trip.itinerary.map((item) => itemInLanguage(item, locale, guides)),
    tasks: trip.tasks.map((task) => retranslateTask(task, locale)),
  }
}
