// What decides what to pack: weather, length and plugs of a trip.
import type { WeatherAnswer } from '#contract/travel/weather.ts'
import type { TripDetail } from '#contract/trip.ts'
import { addDays } from '../kernel/calendar.ts'
import type { CountryFactsSource } from '../providers/country-facts/country-facts.ts'
import type { Weather } from '../providers/weather/weather.ts'
import type { PackingConditions } from '../tasks/packing-groups.ts'
import { assumedLeadDays } from '../travel/assumed-start.ts'
import { weatherAlongStops } from '../travel/stop-weather.ts'

/** For a trip without a length. */
const defaultDays = 3

export interface PackingSources {
  weather: Weather
  countryFacts: CountryFactsSource
}

interface TripConditions extends Omit<PackingConditions, 'activities'>, Pick<WeatherAnswer, 'source' | 'checkedAt'> {}

export async function packingConditions(
  { weather, countryFacts }: PackingSources,
  trip: TripDetail,
  { today, signal }: { today: string; signal: AbortSignal },
): Promise<TripConditions> {
  const from = trip.startDate ?? addDays(today, assumedLeadDays)
  const days = trip.durationDays ?? defaultDays
  const { items, source, checkedAt } = await weatherAlongStops(
    weather,
    trip,
    { from, to: addDays(from, days - 1) },
    signal,
  )
  return {
    weather: {
      lowC: Math.round(Math.min(...items.map(({ lowC }) => lowC))),
      highC: Math.round(Math.max(...items.map(({ highC }) => highC))),
      rainChance: Math.max(...items.map(({ rainChance }) => rainChance)),
    },
    days,
    plugs: foreignPlugs(trip, countryFacts),
    source,
    checkedAt,
  }
}

/** Of the countries on the way where those of home are not all there is; null where none is. */
function foreignPlugs({ origin, stops }: TripDetail, countryFacts: CountryFactsSource): string[] | null {
  const home = origin && countryFacts.of(origin.country)
  if (!home) return null
  const countries = new Set(stops.map(({ place }) => place.country))
  const abroad = [...countries].flatMap((code) => (code === home.country ? [] : (countryFacts.of(code) ?? [])))
  return abroad.length > 0 ? [...new Set(abroad.flatMap(({ plugs }) => plugs))] : null
}
