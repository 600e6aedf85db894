// From where one sets out: the position if it was given, else where the plan says that one is.

import type { Locale } from '#contract/locale.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { TravelDay } from '#contract/travel-day.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'

export interface Whereabouts {
  kind: 'position' | 'item' | 'stay' | 'city'
  name: string
  at: GeoPoint
}

/** The position is taken as it was given; the plan knows the rest. */
export function whereOneIs(
  day: TravelDay,
  guides: Guides,
  { position, locale }: { position: GeoPoint | null; locale: Locale },
): Whereabouts {
  if (position) return { kind: 'position', name: createServerTranslator(locale)('answers.onTrip.here'), at: position }
  const passed = day.items.filter(({ moment, item }) => item.place && ['now', 'done', 'past'].includes(moment))
  const last = day.current?.place ? day.current : passed.at(-1)?.item
  if (last?.place) return { kind: 'item', name: last.title, at: last.place }
  if (day.stay?.place) return { kind: 'stay', name: day.stay.title, at: day.stay.place }
  const guide = guides.covering(day.place)
  return { kind: 'city', name: guide ? localized(guide.name, locale) : day.place.name, at: guide?.center ?? day.place }
}

/** The name of the place where the trip is, in the language of the reader. */
export function placeNameOf({ place }: TravelDay, guides: Guides, locale: Locale): string {
  const guide = guides.covering(place)
  return guide ? localized(guide.name, locale) : place.name
}
