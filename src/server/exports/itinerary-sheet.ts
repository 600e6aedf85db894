import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryLeg } from '#contract/itinerary-legs.ts'
import type { Locale } from '#contract/locale.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { CountryFacts } from '#contract/travel/entry.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { formatLocal } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import type { ItinerarySheet, SheetCountry, SheetItem, SheetLeg } from '../documents/itinerary/itinerary-sheet.ts'
import { type PlannedDay, plannedDays } from './planned-day.ts'
import { timeText } from './time-text.ts'

export interface SheetSource {
  trip: TripDetail
  legs: readonly ItineraryLeg[]
  /** By the id of the candidate that an item was made from. */
  known: ReadonlyMap<string, FoundPlace>
  factsOf(country: string): CountryFacts | null
}

export interface SheetTexts {
  t: ServerTranslator
  locale: Locale
  dayTitle: (day: PlannedDay) => string
  /** Places and dates. */
  subtitle: string
}

const helpful = ['help', 'doctor', 'police', 'thanks']

export function toItinerarySheet(source: SheetSource, texts: SheetTexts): ItinerarySheet {
  const { trip } = source
  const { t, locale, dayTitle, subtitle } = texts
  const days = plannedDays(trip).map((day) => ({ ...day, items: day.items.filter(takesPlace) }))
  const label = (key: keyof ItinerarySheet['labels']) => t(`exports.pdf.${key}`)
  return {
    locale,
    title: trip.title,
    subtitle,
    people: trip.members.map(({ name }) => name).reduce((before, next) => t('text.join.items', { before, next })),
    labels: {
      overview: label('overview'),
      days: label('days'),
      bookings: label('bookings'),
      unscheduled: label('unscheduled'),
      emergency: label('emergency'),
      stays: label('stays'),
      phrases: label('phrases'),
      nothingPlanned: label('nothingPlanned'),
    },
    bookings: days.flatMap((day) =>
      day.items.flatMap((item) => {
        if (!item.confirmationCode) return []
        const when = [dayTitle(day), timeText(item, t)].filter(Boolean).join(' · ')
        return [{ title: item.title, when, code: item.confirmationCode }]
      }),
    ),
    days: days.map((day) => ({
      title: dayTitle(day),
      place: stopOfDay(trip.stops, day.number)?.place.name ?? '',
      entries: day.items.flatMap((item): (SheetItem | SheetLeg)[] => {
        const leg = source.legs.find(({ toId }) => toId === item.id)
        const way = leg ? [{ type: 'leg' as const, text: legText(leg, t) }] : []
        return [...way, toSheetItem(item, source, texts)]
      }),
    })),
    unscheduled: trip.itinerary
      .filter((item) => item.day === null && takesPlace(item))
      .map((item) => toSheetItem(item, source, texts)),
    countries: countriesOf(trip).map((country) => toSheetCountry(country, source, texts)),
  }
}

function legText({ mode, minutes, km }: ItineraryLeg, t: ServerTranslator): string {
  return t('exports.pdf.leg', { way: t(`exports.pdf.way.${mode}`, { minutes }), km: Math.round(km * 10) / 10 })
}

function toSheetItem(item: ItineraryItem, { trip, known }: SheetSource, { t, locale }: SheetTexts): SheetItem {
  const { title, kind, place, cost, booking, confirmationCode, freeCancelUntil, notes, links, source } = item
  const found = foundPlace(item, known)
  const names = [found && localized(found.name, locale), place?.name, localNameOf(found, countryOf(item, trip))]
  return {
    type: 'item',
    time: timeText(item, t),
    title,
    kind: t(`exports.kind.${kind}`),
    otherNames: [...new Set(names)].flatMap((name) => (name && !saysAlready(title, name) ? [name] : [])),
    address: place?.address ?? found?.address ?? null,
    mapUrl: place
      ? `https://www.openstreetmap.org/?mlat=${place.lat}&mlon=${place.lng}#map=17/${place.lat}/${place.lng}`
      : null,
    details: [
      cost && cost.amount > 0 ? formatMoney(cost, locale) : '',
      booking === 'none' ? '' : t(`exports.booking.${booking}`),
      freeCancelUntil ? t('exports.freeCancel', { at: formatLocal(freeCancelUntil, locale) }) : '',
    ].filter(Boolean),
    code: confirmationCode && t('exports.code', { code: confirmationCode }),
    notes,
    links: links.map((link) => ({ title: link.title || new URL(link.url).hostname, url: link.url })),
    source: source?.url ? { name: source.name, url: source.url } : null,
  }
}

function saysAlready(title: string, name: string): boolean {
  return title.toLocaleLowerCase().includes(name.toLocaleLowerCase())
}

function foundPlace({ place }: ItineraryItem, known: SheetSource['known']): FoundPlace | null {
  return (place?.candidateId && known.get(place.candidateId)) || null
}

function countryOf({ day }: ItineraryItem, { stops, destination }: TripDetail): string {
  return ((day === null ? null : stopOfDay(stops, day)?.place) ?? destination).country
}

const chinese: readonly string[] = ['CN', 'HK', 'MO', 'TW']

/** As it is written there: the Chinese name in China, elsewhere what a source calls it. */
function localNameOf(place: FoundPlace | null, country: string): string | null {
  if (!place) return null
  return chinese.includes(country) ? place.name.zh : (place.facts?.localName ?? null)
}

function countriesOf({ stops }: TripDetail): string[] {
  return [...new Set(stops.map(({ place }) => place.country))]
}

function toSheetCountry(country: string, { trip, known, factsOf }: SheetSource, texts: SheetTexts): SheetCountry {
  const { t, locale, dayTitle } = texts
  const facts = factsOf(country)
  const isAbroad = trip.origin !== null && trip.origin.country !== country
  const hotline = isAbroad && trip.origin ? factsOf(trip.origin.country)?.hotline : undefined
  const days = plannedDays(trip)
  const stays = trip.itinerary.filter(
    (item) => item.kind === 'lodging' && item.day !== null && takesPlace(item) && countryOf(item, trip) === country,
  )
  return {
    name: new Intl.DisplayNames(locale, { type: 'region', style: 'short' }).of(country) ?? country,
    numbers: facts
      ? (['police', 'ambulance', 'fire'] as const).map((service) => ({
          label: t(`exports.pdf.service.${service}`),
          phone: facts.emergency[service],
        }))
      : [],
    hotline: hotline ? { label: localized(hotline.name, locale), phone: hotline.phone, url: hotline.url } : null,
    stays: stays.map((stay) => {
      const found = foundPlace(stay, known)
      const local = localNameOf(found, country) ?? stay.place?.name
      const first = days.find(({ number }) => number === stay.day)
      return {
        when: first ? dayTitle(first) : '',
        title: stay.title,
        localName: local && !saysAlready(stay.title, local) ? local : null,
        address: stay.place?.address ?? found?.address ?? null,
      }
    }),
    takeMe: facts?.phrases.find(({ id }) => id === 'take-me')?.local ?? null,
    phrases: (facts?.phrases ?? [])
      .filter(({ id }) => helpful.includes(id))
      .map(({ meaning, local, say }) => ({
        meaning: localized(meaning, locale),
        local,
        say: say && localized(say, locale),
      }))
      .filter(({ meaning, local }) => lettersOf(meaning) !== lettersOf(local)),
  }
}

/** "救命!" and "救命！" say the same. */
function lettersOf(phrase: string): string {
  return phrase.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
