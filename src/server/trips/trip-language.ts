// What the system wrote into a trip, in the language of who reads it: its title, places of the guides, suggested tasks.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Bilingual } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { retranslateTask } from '#i18n/server/retranslate.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../providers/shipped-data/guides/schema.ts'
import { titleFor } from './default-title.ts'

export function tripInLanguage(trip: TripDetail, locale: Locale, guides: Guides): TripDetail {
  return {
    ...trip,
    title: titleFor(trip, locale),
    itinerary: trip.itinerary.map((item) => itemInLanguage(item, locale, guides)),
    tasks: trip.tasks.map((task) => retranslateTask(task, locale)),
  }
}

/** A name that somebody has typed over is theirs, and stays. */
function itemInLanguage(item: ItineraryItem, locale: Locale, guides: Guides): ItineraryItem {
  const names = item.place?.candidateId ? namesOfSpot(item.place.candidateId, guides) : null
  if (!names || !item.place) return item
  const translate = (name: string) =>
    name === names.zh || name === names.en ? names[locale === 'zh-CN' ? 'zh' : 'en'] : name
  return { ...item, title: translate(item.title), place: { ...item.place, name: translate(item.place.name) } }
}

/** Of each guide, by the ids of its spots: a trip asks for many of one guide. */
const spotNames = new WeakMap<CityGuide, Map<string, Bilingual>>()

/** `guide/spot`; behind an `@` which of several stays in the city it is of. */
function namesOfSpot(candidateId: string, guides: Guides): Bilingual | null {
  const [guideId = '', spotId = ''] = candidateId.replace(/@[^@]*$/, '').split('/')
  const guide = guides.byId(guideId)
  return (guide && namesOf(guide).get(spotId)) ?? null
}

function namesOf(guide: CityGuide): Map<string, Bilingual> {
  const spots = () => [...guide.attractions, ...guide.restaurants, ...guide.lodgings]
  const names = spotNames.get(guide) ?? new Map(spots().map(({ id, name }) => [id, name]))
  spotNames.set(guide, names)
  return names
}
