import { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import { takesPlace } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { readTravelDay, type TravelDay } from '#contract/travel-day.ts'
import { localized } from '#i18n/localized.ts'
import { formatKm } from '#i18n/server/format-duration.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { citePlaces } from '../../tool-results/cite-places.ts'
import { itemFromPlace } from '../item-from-place.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'
import { findItemOfDay } from './find-item-of-day.ts'
import { unschedule } from './replanned-changes.ts'
import { freeTimeOf, type VisitSlot, visitSlot, walkMinutesOf } from './visit-slots.ts'
import { whereOneIs } from './where-one-is.ts'

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
      const instead = asked.item ? itemMeant(day, asked.item, guides) : null
      const about = { instead: instead?.title ?? null, isBooked: instead?.booking === 'booked' }
      const without = (
        status: 'none' | 'full' | 'not_now' | 'unknown_item',
        weather = { rain: false, indoor: false },
      ) => ({
        output: { ...about, ...weather, status, places: [] },
        summary: t(`tools.find_alternatives.status.${status}`),
      })
      if (day.day === null) return without('not_now')
      if (asked.item && !instead) return without('unknown_item')
      const free = freeTimeOf(day, instead)
      if (!free) return without('full')
      const from = whereOneIs(day, guides, { position, locale })
      const around = instead?.place && instead.id !== day.current?.id ? instead.place : from.at
      const { lat, lng } = around
      const forecast = await hourlyWeather.hours({ lat, lng, zone: day.zone, hours: hoursAhead }, { signal })
      const rain = forecast.items.some(({ rainChance }) => rainChance >= likelyRain)
      const indoor = asked.indoor ?? rain
      const kind = asked.kind ?? (instead?.kind === 'restaurant' ? 'restaurant' : 'attraction')
      const { radiusKm, limit } = asked
      const { items, source, checkedAt } = await places.search(
        { near: { lat, lng }, radiusKm, kinds: [kind], limit: searched },
        { signal },
      )
      const provenance = { ...source, checkedAt }
      const planned = new Set(trip.itinerary.filter(takesPlace).map(({ place }) => place?.candidateId))
      const found = items
        .flatMap((place) => {
          const km = greatCircleKm(from.at, place)
          if (greatCircleKm(around, place) > radiusKm || planned.has(place.id) || (indoor && isOutdoors(place)))
            return []
          const slot = visitSlot(place, { km, free, day, guides })
          return slot ? { place, km, slot } : []
        })
        .sort((a, b) => greatCircleKm(around, a.place) - greatCircleKm(around, b.place))
        .slice(0, limit)
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
          ...about,
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
        citeAs: citePlaces(source, from.name, locale),
        memory: {
          places: Object.fromEntries(
            found.map(({ place }) => [place.id, { place, source: place.source ?? provenance }]),
          ),
        },
      }
    },
  })

function itemMeant(day: TravelDay, name: string, guides: Dependencies['guides']) {
  if (name === 'now') return day.current ?? day.next
  return name === 'next' ? day.next : findItemOfDay(day, name, guides)
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
