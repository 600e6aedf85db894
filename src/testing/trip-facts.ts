import type { TripDetail } from '#contract/trip.ts'

/** What the tool that reads a trip gives. */
export function factsOfTrip({ destination, stops, origin, itinerary, summary, ...trip }: TripDetail) {
  return {
    ...trip,
    destination: destination.name,
    stops: stops.map(({ place }) => place.name),
    origin: origin?.name ?? null,
    plannedCost: summary.plannedCost,
    items: itinerary,
  }
}
