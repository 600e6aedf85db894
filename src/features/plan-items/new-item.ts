// Turns search results into plan items with position, zone, price for the party and source.
import type { NewItem, Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { LodgingOffer } from '#contract/travel/lodging.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { TransportOffer } from '#contract/travel/transport.ts'
import type { Party } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { countDaysLater } from './count-days-later.ts'
import { terminalName } from './terminal-name.ts'

interface Finding {
  /** Of the answer. */
  source: Omit<Provenance, 'checkedAt'>
  checkedAt: string
}

export function countPeople({ adults, children }: Party): number {
  return adults + children
}

function blank({ source, checkedAt }: Finding) {
  return {
    start: null,
    end: null,
    endsNextDay: false,
    endZone: null,
    confirmationCode: null,
    freeCancelUntil: null,
    pinned: false,
    notes: '',
    links: [],
    source: { ...source, checkedAt },
  } satisfies Partial<NewItem>
}

/** Tickets and meals are multiplied by the party; lodging is priced per room. */
export function buildPlaceItem(
  place: FoundPlace,
  finding: Finding,
  locale: Locale,
  party: Party,
): Omit<NewItem, 'day'> {
  const name = localized(place.name, locale)
  const people = place.kind === 'lodging' ? 1 : countPeople(party)
  return {
    ...blank({ ...finding, source: place.source ?? finding.source }),
    kind: place.kind,
    title: name,
    zone: place.zone,
    place: {
      name,
      lat: place.lat,
      lng: place.lng,
      candidateId: place.id.slice(0, 120),
      ...(place.address && { address: place.address }),
    },
    cost: place.price && { ...place.price, amount: place.price.amount * people },
    booking: 'none',
  }
}

/** One item on the check-in day with the price of the whole stay. */
export function buildStayItem(
  offer: LodgingOffer,
  finding: Finding,
  { locale, zone, notes }: { locale: Locale; zone: string; notes: string },
): Omit<NewItem, 'day'> {
  const name = localized(offer.name, locale)
  return {
    ...blank(finding),
    kind: 'lodging',
    title: name,
    zone,
    place: { name, lat: offer.lat, lng: offer.lng, candidateId: offer.id.slice(0, 120) },
    cost: offer.total,
    booking: 'needed',
    notes,
  }
}

function connectionTitle({ number, from, to }: Pick<TransportOffer, 'number' | 'from' | 'to'>, locale: Locale): string {
  return `${number} ${from.code ?? terminalName(from, locale)} → ${to.code ?? terminalName(to, locale)}`
}

/** Local times of departure and arrival. An arrival on another day than the same or the next is left to the notes. */
export function buildConnectionItem(
  offer: TransportOffer,
  finding: Finding,
  { locale, people, notes }: { locale: Locale; people: number; notes: string },
): Omit<NewItem, 'day'> {
  const later = countDaysLater(offer)
  const start = offer.departs.slice(11)
  const end = offer.arrives.slice(11)
  const fitsPlanDay = later === 1 || (later === 0 && end > start)
  return {
    ...blank(finding),
    kind: offer.mode,
    title: connectionTitle(offer, locale),
    start,
    end: fitsPlanDay ? end : null,
    endsNextDay: fitsPlanDay && later === 1,
    zone: offer.from.zone,
    endZone: offer.to.zone === offer.from.zone ? null : offer.to.zone,
    place: { name: terminalName(offer.to, locale), lat: offer.to.lat, lng: offer.to.lng },
    cost: { ...offer.price, amount: offer.price.amount * people },
    booking: 'needed',
    notes,
  }
}
