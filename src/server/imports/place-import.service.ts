// Lists of places from elsewhere become unscheduled items: known places with what is known of them, others by their name.
import type { z } from 'zod'
import type { ItineraryItem, NewItem, Provenance } from '#contract/itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { GeoPoint, PlaceRef } from '#contract/place.ts'
import type { ImportedPlace, importPlacesSchema } from '#contract/place-import.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { TripDetail } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Actor } from '../kernel/actor.ts'
import { isAppError } from '../kernel/app-error.ts'
import type { Geocoding } from '../providers/geocoding/geocoding.ts'
import type { Places } from '../providers/places/places.ts'
import { foldText } from '../providers/shipped-data/gazetteer/fold-text.ts'
import type { ListedPlace } from './listed-place.ts'
import { readPlaceList } from './read-place-list.ts'

export interface PlaceImportDeps {
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  itinerary: { addAll(actor: Actor, tripId: string, items: readonly NewItem[]): Promise<ItineraryItem[]> }
  places: Places
  geocoding: Geocoding
}

export type PlaceImportService = ReturnType<typeof createPlaceImportService>

/** A namesake farther from all stops is another place. */
const aroundStopKm = 120
/** Public sources are asked for so many names of one list; the others keep their name only. */
const mostLookUps = 8
const said: Provenance = { name: 'Pasted list', kind: 'unverified' }

type Draft = ImportedPlace['item']

export function createPlaceImportService({ trips, itinerary, places, geocoding }: PlaceImportDeps) {
  async function findSpot({ name, position }: ListedPlace, trip: TripDetail, signal?: AbortSignal) {
    for (const { place: stop } of trip.stops) {
      const { items, source, checkedAt } = await places.search(
        { text: name, near: stop, limit: 5 },
        { signal, isOneOfMany: true },
      )
      const spot = items.find((item) => isSameName(name, item) && (!position || greatCircleKm(position, item) < 1))
      if (spot) return { spot, source: { ...(spot.source ?? source), checkedAt } }
    }
    return null
  }

  /** A failing source leaves the name. */
  async function findElsewhere(name: string, stops: readonly PlaceRef[], signal?: AbortSignal) {
    try {
      const { items, source, checkedAt } = await geocoding.search(name, { limit: 3, signal })
      const found = items.find((item) => stops.some((stop) => greatCircleKm(stop, item) <= aroundStopKm))
      return found ? { point: { lat: found.lat, lng: found.lng }, source: { ...source, checkedAt } } : null
    } catch (error) {
      if (isAppError(error)) return null
      throw error
    }
  }

  async function resolveAll(listed: readonly ListedPlace[], trip: TripDetail, locale: Locale, signal?: AbortSignal) {
    const stops = trip.stops.map(({ place }) => place)
    const drafts: Draft[] = []
    let lookUps = 0
    for (const each of listed) {
      const known = await findSpot(each, trip, signal)
      if (known) {
        drafts.push(draftOfSpot(each, known.spot, known.source, locale))
        continue
      }
      const isAsked = each.position === null && lookUps++ < mostLookUps
      const found = isAsked ? await findElsewhere(each.name, stops, signal) : null
      drafts.push(draftOf(each, each.position ?? found?.point ?? null, found?.source ?? said))
    }
    return drafts
  }

  return {
    async places(
      actor: Actor,
      { tripId, text, preview, skip }: z.infer<typeof importPlacesSchema>,
      { locale, signal }: { locale: Locale; signal?: AbortSignal },
    ) {
      const trip = await trips.get(actor, tripId)
      const { places: listed, unread } = readPlaceList(text)
      const drafts = await resolveAll(listed, trip, locale, signal)
      const seen = new Set(trip.itinerary.flatMap(keysOf))
      const found = drafts.map((item, index): ImportedPlace => {
        const keys = keysOf(item)
        const isKnown = keys.some((key) => seen.has(key))
        for (const key of keys) seen.add(key)
        return { index, item, isKnown }
      })
      const wanted = found.filter(({ index, isKnown }) => !isKnown && !skip.includes(index))
      const added =
        preview || wanted.length === 0
          ? []
          : await itinerary.addAll(
              actor,
              tripId,
              wanted.map(({ item }) => newItemSchema.parse({ ...item, day: null, zone: zoneOf(item, trip) })),
            )
      return { places: found, unread, added }
    },
  }
}

function draftOfSpot({ notes }: ListedPlace, spot: FoundPlace, source: Provenance, locale: Locale): Draft {
  const name = localized(spot.name, locale)
  return {
    kind: spot.kind,
    title: name,
    place: { name, lat: spot.lat, lng: spot.lng, candidateId: spot.id.slice(0, 120) },
    source,
    notes: notes.slice(0, 4000),
  }
}

function draftOf({ name, notes }: ListedPlace, point: GeoPoint | null, source: Provenance): Draft {
  return { kind: 'attraction', title: name, place: point && { name, ...point }, source, notes: notes.slice(0, 4000) }
}

/** The same name, or one that is nearly all of the other. */
function isSameName(name: string, { name: known, facts }: FoundPlace): boolean {
  const wanted = foldText(name)
  return [known.zh, known.en, facts?.localName ?? known.en].map(foldText).some((each) => {
    const [short, long] = wanted.length <= each.length ? [wanted, each] : [each, wanted]
    return short.length > 1 && long.includes(short) && short.length / long.length >= 0.6
  })
}

function keysOf({ title, place }: Pick<ItineraryItem, 'title' | 'place'>): string[] {
  return [foldText(title), ...(place?.candidateId ? [place.candidateId] : [])]
}

function zoneOf({ place }: Draft, { stops, destination }: TripDetail): string {
  const near = place
    ? stops.toSorted((a, b) => greatCircleKm(a.place, place) - greatCircleKm(b.place, place))[0]
    : undefined
  return (near?.place ?? destination).zone
}
