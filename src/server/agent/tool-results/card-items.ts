// What one tap on a card adds to the plan.
import type { CardItem } from '#contract/agent-card.ts'
import type { BookingSearch } from '#contract/booking-search.ts'
import { newItemSchema, type Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { Bilingual, PlaceRef } from '#contract/place.ts'
import type { LocalMode } from '#contract/planning/distance-model.ts'
import type { LodgingOffer } from '#contract/travel/lodging.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { TransportOffer } from '#contract/travel/transport.ts'
import type { TripDetail } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { formatDuration } from '#i18n/server/format-duration.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { hoursOnDate } from '../../travel/hours-on-date.ts'
import { suggestDay } from './suggest-day.ts'
import { dayOfDate } from './trip-days.ts'

const draftSchema = newItemSchema.omit({ day: true })

const taxiSeats = 4

interface Context {
  trip: TripDetail
  locale: Locale
  source: Provenance
}

/** Tickets and meals are for the whole party, lodging is one room. */
export function placeCardItem(place: FoundPlace, guides: Guides, { trip, locale, source }: Context): CardItem {
  const name = localized(place.name, locale).slice(0, 200)
  const { adults, children } = trip.party
  const people = place.kind === 'lodging' ? 1 : adults + children
  return {
    item: draftSchema.parse({
      kind: place.kind,
      title: name,
      zone: place.zone,
      place: { lat: place.lat, lng: place.lng, name, candidateId: place.id.slice(0, 120) },
      cost: place.price && { ...place.price, amount: place.price.amount * people },
      booking: place.facts?.bookAhead ? 'needed' : 'none',
      source,
    }),
    day: suggestDay(trip, place, (date) => hoursOnDate(place, guides, date).windows?.length !== 0),
    booking: null,
  }
}

/** One item on the day of arrival with the price of the whole stay. */
export function stayCardItem(
  offer: LodgingOffer,
  {
    trip,
    locale,
    source,
    place,
    city,
    checkIn,
    checkOut,
  }: Context & {
    /** The city, and its names. */
    place: PlaceRef
    city: Bilingual
    checkIn: string
    checkOut: string
  },
): CardItem {
  const name = localized(offer.name, locale).slice(0, 200)
  const { lat, lng, rooms, total } = offer
  const { country, zone } = place
  const booking: BookingSearch = {
    type: 'stay',
    name: offer.name,
    city,
    country,
    checkIn,
    checkOut,
    rooms,
    ...trip.party,
  }
  return {
    item: draftSchema.parse({
      kind: 'lodging',
      title: name,
      zone,
      place: { lat, lng, name, candidateId: offer.id.slice(0, 120) },
      cost: total,
      booking: 'needed',
      source,
    }),
    day: dayOfDate(trip, checkIn),
    booking,
  }
}

export function transportCardItem(
  offer: TransportOffer,
  { trip, source, booking, total }: Omit<Context, 'locale'> & { booking: BookingSearch | null; total: Money },
): CardItem {
  const { from, to, departs, arrives, mode, number } = offer
  const isLater = arrives.slice(0, 10) > departs.slice(0, 10)
  return {
    item: draftSchema.parse({
      kind: mode,
      title: `${number} ${from.code ?? from.name} → ${to.code ?? to.name}`.slice(0, 200),
      start: departs.slice(11),
      end: arrives.slice(11),
      endsNextDay: isLater,
      zone: from.zone,
      place: { name: to.name.slice(0, 200), lat: to.lat, lng: to.lng },
      cost: total,
      booking: 'needed',
      source,
    }),
    day: dayOfDate(trip, departs.slice(0, 10)),
    booking,
  }
}

interface Ride {
  from: { name: string }
  to: { name: string; lat: number; lng: number }
  mode: LocalMode
  minutes: number
  price: Money | null
}

/** A ride of the whole party: tickets are for one person, taxis seat four. */
export function routeCardItem({ from, to, mode, minutes, price }: Ride, { trip, locale, source }: Context): CardItem {
  const t = createServerTranslator(locale)
  const people = trip.party.adults + trip.party.children
  const units = mode === 'taxi' ? Math.ceil(people / taxiSeats) : people
  const title = t('answers.route.item', { mode: t(`answers.mode.${mode}`), from: from.name, to: to.name })
  return {
    item: draftSchema.parse({
      kind: 'transport',
      title: title.slice(0, 200),
      zone: trip.destination.zone,
      place: { lat: to.lat, lng: to.lng, name: to.name.slice(0, 200) },
      cost: price && { ...price, amount: price.amount * units },
      source,
      notes: formatDuration(minutes, locale),
    }),
    day: suggestDay(trip, to, () => true),
    booking: null,
  }
}
