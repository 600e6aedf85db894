import type { z } from 'zod'
import { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { readTravelDay, type TravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { formatKm } from '#i18n/server/format-duration.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { whereOneIs } from '../../place-names/where-one-is.ts'
import { citePlaces } from '../../tool-results/cite-places.ts'
import { itemFromPlace } from '../item-from-place.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'
import { findItemOfDay } from './find-item-of-day.ts'
import { unschedule } from './replanned-changes.ts'
import { freeTimeOf, type VisitSlot, visitSlot, walkMinutesOf } from './visit-slots.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'places' | 'hourlyWeather'>

/** Filters need all that lies around, not the first few. */
const searched = 100
const hoursAhead = 4
/** A chance of rain that keeps one indoors. */
const likelyRain = 0.5

export const findAlternatives = ({ trips, guides, places, hourlyWeather }: Dependencies) =>
  defineTool({
    spec: findAlternativesSpec,
    description:
      'What the travelers could do now, or instead of an item of today: open, near, indoors when rain is likely, and short enough for the time that is free. A button for each puts it into the plan; what it is instead of waits unscheduled. Writes nothing.',
    timeoutMs: 8000,
    async run(asked, { actor, tripId, locale, now, position, signal }): Promise<ResultOf<typeof findAlternativesSpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const day = readTravelDay(trip, now)
      const meant = asked.item ? itemMeant(day, asked.item, guides) : null
      const without = (status: 'none' | 'full' | 'not_now' | 'unknown_item', seen = nothingSeen) => ({
        output: { ...aboutItem(meant), ...seen, status, places: [] },
        summary: t(`tools.find_alternatives.status.${status}`),
      })
      if (day.day === null) return without('not_now')
      if (asked.item && !meant) return without('unknown_item')
      const from = whereOneIs(day, guides, { position, locale })
      const searchFor = (instead: ItineraryItem | null) =>
        findForSlot({ places, guides, hourlyWeather }, { asked, instead, trip, day, at: from.at }, signal)
      const first = await searchFor(meant)
      // Where no place fits into the time until the next item, those that could be seen instead of it do.
      const other = !meant && !first?.found.length ? nextOfKind(day, asked.kind) : null
      const search = other ? ((await searchFor(other)) ?? first) : first
      if (!search) return without('full')
      const { instead, found, rain, indoor, provenance } = search
      if (found.length === 0) return without('none', { rain, indoor })
      const options = found.map(({ place, km, slot }, index) => ({
        label: localized(place.name, locale),
        detail: detailOf({ km, slot, isIndoor: place.outdoor === false }, locale),
        changes: [
          ...(instead ? [unschedule(instead, t('tools.find_alternatives.reason.instead'))] : []),
          addition(`add-${index}`, {
            reason: t('tools.find_alternatives.reason.add'),
            item: {
              ...itemFromPlace({ place, source: place.source ?? provenance }, trip.party, locale),
              ...{ day: day.day, start: slot.start, end: slot.end },
            },
          }),
        ],
      }))
      const summary = t('tools.find_alternatives.found', { count: found.length, item: instead?.title ?? 'none' })
      return {
        output: {
          ...aboutItem(instead),
          ...{ status: 'ok', rain, indoor },
          places: found.map(({ place, km, slot }) => ({
            ...{ id: place.id, kind: place.kind, name: localized(place.name, locale), tags: place.tags },
            ...{ rating: place.rating, price: place.price },
            ...slot,
            distanceKm: Math.round(km * 100) / 100,
            walkMinutes: walkMinutesOf(km),
          })),
        },
        summary,
        card: {
          type: 'choices',
          question: t('tools.find_alternatives.question', { item: instead?.title ?? 'none' }),
          options,
        },
        source: provenance,
        citeAs: citePlaces(provenance, from.name, locale),
        memory: {
          places: Object.fromEntries(
            found.map(({ place }) => [place.id, { place, source: place.source ?? provenance }]),
          ),
        },
      }
    },
  })

const nothingSeen = { rain: false, indoor: false }

function aboutItem(instead: ItineraryItem | null) {
  return { instead: instead?.title ?? null, isBooked: instead?.booking === 'booked' }
}

interface SlotSearch {
  asked: z.output<typeof findAlternativesSpec.input>
  instead: ItineraryItem | null
  trip: TripDetail
  day: TravelDay
  at: GeoPoint
}

/** Open places for the time that is free, or for that of `instead`; null where none is free. */
async function findForSlot(
  { places, guides, hourlyWeather }: Pick<Dependencies, 'places' | 'guides' | 'hourlyWeather'>,
  { asked, instead, trip, day, at }: SlotSearch,
  signal: AbortSignal,
) {
  const free = freeTimeOf(day, instead)
  if (!free) return null
  const around = instead?.place && instead.id !== day.current?.id ? instead.place : at
  const near = { lat: around.lat, lng: around.lng }
  const forecast = await hourlyWeather.hours({ ...near, zone: day.zone, hours: hoursAhead }, { signal })
  const rain = forecast.items.some(({ rainChance }) => rainChance >= likelyRain)
  const indoor = asked.indoor ?? rain
  const kind = asked.kind ?? (instead?.kind === 'restaurant' ? 'restaurant' : 'attraction')
  const { radiusKm, limit } = asked
  const { items, source, checkedAt } = await places.search(
    { near, radiusKm, kinds: [kind], limit: searched },
    { signal },
  )
  const planned = new Set(trip.itinerary.filter(takesPlace).map(({ place }) => place?.candidateId))
  const found = items
    .flatMap((place) => {
      const km = greatCircleKm(at, place)
      if (greatCircleKm(around, place) > radiusKm || planned.has(place.id) || (indoor && isOutdoors(place))) return []
      const slot = visitSlot(place, { km, free, day, guides })
      return slot ? { place, km, slot } : []
    })
    .sort((a, b) => greatCircleKm(around, a.place) - greatCircleKm(around, b.place))
    .slice(0, limit)
  return { instead, found, rain, indoor, provenance: { ...source, checkedAt } }
}

function itemMeant(day: TravelDay, name: string, guides: Dependencies['guides']) {
  if (name === 'now') return day.current ?? day.next
  return name === 'next' ? day.next : findItemOfDay(day, name, guides)
}

/** The next item that a place of that kind may stand for: lunch is not given up for a museum. */
function nextOfKind({ next, items }: TravelDay, kind: FoundPlace['kind'] | undefined): ItineraryItem | null {
  const isMeal = kind === 'restaurant'
  const found = kind
    ? items.find(({ item, moment }) => moment === 'ahead' && (item.kind === 'restaurant') === isMeal)?.item
    : next
  return found && found.booking !== 'booked' ? found : null
}

/** Of a sight, also where nobody says so; restaurants have a roof unless the source says otherwise. */
function isOutdoors({ kind, outdoor }: FoundPlace): boolean {
  return kind === 'attraction' ? outdoor !== false : outdoor === true
}

function addition(id: string, change: Omit<Extract<ProposedChange, { type: 'item.add' }>, 'id' | 'type'>) {
  return { id, type: 'item.add' as const, ...change }
}

function detailOf({ km, slot, isIndoor }: { km: number; slot: VisitSlot; isIndoor: boolean }, locale: Locale): string {
  const minutes = walkMinutesOf(km)
  return createServerTranslator(locale)('tools.find_alternatives.detail', {
    start: slot.start,
    end: slot.end,
    by: minutes === null ? 'ride' : 'walk',
    minutes: minutes ?? 0,
    distance: formatKm(km, locale),
    until: slot.openUntil ?? 'unknown',
    indoor: isIndoor ? 'yes' : 'no',
  })
}
