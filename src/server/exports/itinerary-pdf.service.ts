// The plan as PDF, to print and for where there is no network.
import type { Locale } from '#contract/locale.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { DocumentRenderer } from '../documents/document-renderer.ts'
import type { ItineraryLegsService } from '../itinerary/legs/itinerary-legs.service.ts'
import type { Actor } from '../kernel/actor.ts'
import type { CountryFactsSource } from '../providers/country-facts/country-facts.ts'
import type { Places } from '../providers/places/places.ts'
import { dayTitle, exportName, placesAndDates } from './export-texts.ts'
import { toItinerarySheet } from './itinerary-sheet.ts'

export interface ItineraryPdfDeps {
  trips: { get(actor: Actor, tripId: string, locale?: Locale): Promise<TripDetail> }
  itineraryLegs: Pick<ItineraryLegsService, 'list'>
  places: Places
  countryFacts: CountryFactsSource
  renderer: DocumentRenderer
}
export type ItineraryPdfService = ReturnType<typeof createItineraryPdfService>

/** Searches at a time. */
const atOnce = 6

export function createItineraryPdfService({ trips, itineraryLegs, places, countryFacts, renderer }: ItineraryPdfDeps) {
  return {
    /** @throws AppError NOT_FOUND for a stranger. */
    async file(actor: Actor, tripId: string, locale: Locale) {
      const trip = await trips.get(actor, tripId, locale)
      const [{ items: legs }, known] = await Promise.all([itineraryLegs.list(actor, tripId), knownPlaces(trip)])
      const t = createServerTranslator(locale)
      const sheet = toItinerarySheet(
        { trip, legs, known, factsOf: (country) => countryFacts.of(country) },
        { t, locale, dayTitle: (day) => dayTitle(day, t), subtitle: placesAndDates(trip, t) },
      )
      const data = await renderer.render({ kind: 'itinerary', sheet }, actor.userId)
      return { name: `${exportName(trip.title)}.pdf`, mediaType: 'application/pdf' as const, base64: toBase64(data) }
    },
  }

  /** What guides tell of the places that items were made from. */
  async function knownPlaces({ itinerary }: TripDetail): Promise<Map<string, FoundPlace>> {
    const asked = new Map(itinerary.flatMap(({ place }) => (place?.candidateId ? [[place.candidateId, place]] : [])))
    const wanted = [...asked]
    const found = new Map<string, FoundPlace>()
    for (let start = 0; start < wanted.length; start += atOnce) {
      const batch = wanted.slice(start, start + atOnce)
      const answers = await Promise.all(
        batch.map(([, { lat, lng }]) => places.nearby({ near: { lat, lng }, radiusKm: 0.3, limit: 20 })),
      )
      batch.forEach(([id], index) => {
        const place = answers[index]?.items.find((each) => each.id === id)
        if (place) found.set(id, place)
      })
    }
    return found
  }
}

function toBase64(data: Uint8Array): string {
  return Buffer.from(data).toString('base64')
}
