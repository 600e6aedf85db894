// The outside world for a signed-in caller: names become places, answers keep their source.
import type { Money } from '#contract/money.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { DayInWordsQuery } from '#contract/travel/day-in-words.ts'
import type { CountryFactsQuery, EntryQuery } from '#contract/travel/entry.ts'
import type { HourlyWeatherQuery } from '#contract/travel/hourly-weather.ts'
import type { LodgingQuery } from '#contract/travel/lodging.ts'
import type { NearbyQuery } from '#contract/travel/place-search.ts'
import type { GeocodeQuery, RouteSearch, SearchPlaces, TransportSearch } from '#contract/travel/procedures.ts'
import type { PublicHolidaysQuery } from '#contract/travel/public-holidays.ts'
import type { WeatherQuery } from '#contract/travel/weather.ts'
import type { PlaceInput } from '#contract/trip.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { readDayInWords } from '../providers/chat-model/rules/reading/values/day-in-words.ts'
import type { CountryFactsSource } from '../providers/country-facts/country-facts.ts'
import type { EntryRules } from '../providers/entry-rules/entry-rules.ts'
import { convertMoney, rateBetween } from '../providers/exchange-rates/convert-money.ts'
import type { ExchangeRates } from '../providers/exchange-rates/exchange-rates.ts'
import type { Geocoding } from '../providers/geocoding/geocoding.ts'
import type { Lodging } from '../providers/lodging/lodging.ts'
import type { Places } from '../providers/places/places.ts'
import type { Routing } from '../providers/routing/routing.ts'
import { publicHolidays } from '../providers/shipped-data/public-holidays/public-holidays.ts'
import type { Timetable } from '../providers/transport/timetable.ts'
import type { Weather } from '../providers/weather/weather.ts'
import type { HourlyWeather } from '../providers/weather-hours/weather-hours.ts'

export interface TravelServiceDeps {
  geocoding: Geocoding
  places: Places
  weather: Weather
  hourlyWeather: HourlyWeather
  lodging: Lodging
  flights: Timetable
  trains: Timetable
  routing: Routing
  exchangeRates: ExchangeRates
  entryRules: EntryRules
  countryFacts: CountryFactsSource
}

interface CallOptions {
  signal?: AbortSignal
}

export type TravelService = ReturnType<typeof createTravelService>

/** When the shipped table was made. */
const holidaysCheckedAt = '2026-11-01T00:00:00.000Z'

export function createTravelService(deps: TravelServiceDeps) {
  const resolve = async (place: PlaceInput, field: string, { signal }: CallOptions): Promise<PlaceRef> => {
    if (typeof place !== 'string') return place
    const [found] = (await deps.geocoding.search(place, { limit: 1, signal })).items
    if (!found) throw invalidInput(field, 'unknown_place', 'no place of this name is known')
    return found
  }
  const ends = async (query: { from: PlaceInput; to: PlaceInput }, options: CallOptions) => {
    const [from, to] = await Promise.all([resolve(query.from, 'from', options), resolve(query.to, 'to', options)])
    return { from, to }
  }
  return {
    searchPlaces: ({ asYouType, ...query }: SearchPlaces, { signal }: CallOptions = {}) =>
      deps.places.search(query, { signal, isOneOfMany: asYouType }),
    placesNearby: (query: NearbyQuery, options: CallOptions = {}) => deps.places.nearby(query, options),
    geocode: ({ text, ...query }: GeocodeQuery, { signal }: CallOptions = {}) =>
      deps.geocoding.search(text, { ...query, signal }),
    weather: (query: WeatherQuery, options: CallOptions = {}) => deps.weather.daily(query, options),
    hourlyWeather: (query: HourlyWeatherQuery, options: CallOptions = {}) => deps.hourlyWeather.hours(query, options),
    countryFacts: ({ country }: CountryFactsQuery) => ({ facts: deps.countryFacts.of(country) }),
    publicHolidays: ({ country, from, to }: PublicHolidaysQuery) => ({
      items: [...publicHolidays(country)]
        .filter(([date]) => date >= from && date <= to)
        .map(([date, name]) => ({ date, name }))
        .sort((a, b) => a.date.localeCompare(b.date)),
      source: { name: 'date-holidays', url: 'https://github.com/commenthol/date-holidays', kind: 'estimated' as const },
      checkedAt: holidaysCheckedAt,
    }),
    dayInWords: ({ text, today }: DayInWordsQuery) => readDayInWords(text, today) ?? { day: null, last: null },
    searchLodging: (query: LodgingQuery, options: CallOptions = {}) => deps.lodging.search(query, options),
    searchFlights: async (query: TransportSearch, options: CallOptions = {}) =>
      deps.flights.search({ ...query, ...(await ends(query, options)) }, options),
    searchTrains: async (query: TransportSearch, options: CallOptions = {}) =>
      deps.trains.search({ ...query, ...(await ends(query, options)) }, options),
    route: async (query: RouteSearch, options: CallOptions = {}) =>
      deps.routing.route({ ...query, ...(await ends(query, options)) }, options),

    async convertCurrency({ amount, to }: { amount: Money; to: string }, options: CallOptions = {}) {
      const { items, source, checkedAt } = await deps.exchangeRates.latest(options)
      const [table] = items
      const rate = table ? rateBetween(table, amount.currency, to) : null
      const converted = table ? convertMoney(table, amount, to) : null
      if (!table || rate === null || !converted) throw invalidInput('to', 'unknown_currency', 'no rate is known')
      const isRough = [amount.currency, to].some((currency) => table.estimated.includes(currency))
      const item = { amount: converted, rate, date: table.date, kind: isRough ? ('estimated' as const) : source.kind }
      return { items: [item], source, checkedAt }
    },

    async entryRequirements(query: EntryQuery, options: CallOptions = {}) {
      const answer = await deps.entryRules.requirement(query, options)
      return { ...answer, facts: deps.countryFacts.of(query.destination) }
    },
  }
}
