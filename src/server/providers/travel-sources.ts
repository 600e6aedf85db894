// Chooses the travel data sources: built in, with live sources in front of them where configured.
import type { Env } from '../env.ts'
import type { Areas } from './areas/areas.ts'
import type { CountryFactsSource } from './country-facts/country-facts.ts'
import { createShippedCountryFacts } from './country-facts/shipped-country-facts.ts'
import type { EntryRules } from './entry-rules/entry-rules.ts'
import { createShippedEntryRules } from './entry-rules/shipped-entry-rules.ts'
import type { ExchangeRates } from './exchange-rates/exchange-rates.ts'
import { createShippedExchangeRates } from './exchange-rates/shipped-exchange-rates.ts'
import { createGazetteerGeocoding } from './geocoding/gazetteer-geocoding.ts'
import type { Geocoding } from './geocoding/geocoding.ts'
import { createLiveGeocoding } from './geocoding/live-geocoding.ts'
import type { Lodging } from './lodging/lodging.ts'
import { createSampleLodging } from './lodging/sample-lodging.ts'
import { createLivePlaces } from './places/live-places.ts'
import type { Places } from './places/places.ts'
import { choosePublicSources } from './public-sources.ts'
import { createVendor, type ResilienceDeps, type Vendor } from './resilience/vendor.ts'
import { createVendorHttp } from './resilience/vendor-http.ts'
import { withBuiltIn } from './resilience/with-built-in.ts'
import { createEstimatedRouting } from './routing/estimated-routing.ts'
import { createLiveRouting } from './routing/live-routing.ts'
import type { Routing } from './routing/routing.ts'
import { createShippedGuides, type Guides } from './shipped-data/guides/guides.ts'
import { createSampleFlights } from './transport/sample-flights.ts'
import { createSampleTrains } from './transport/sample-trains.ts'
import type { Timetable } from './transport/timetable.ts'
import { createThresholdAlerts } from './trip-alerts/threshold-alerts.ts'
import type { TripAlerts } from './trip-alerts/trip-alerts.ts'
import { createAmapClient } from './vendors/amap/amap-client.ts'
import { createAmapGeocoding } from './vendors/amap/amap-geocoding.ts'
import { createAmapPlaces } from './vendors/amap/amap-places.ts'
import { createAmapRouting } from './vendors/amap/amap-routing.ts'
import { createAmapWeather } from './vendors/amap/amap-weather.ts'
import { createFrankfurter, createLiveRates } from './vendors/frankfurter/frankfurter.ts'
import { createOpenMeteoArchive, createOpenMeteoForecast } from './vendors/open-meteo/open-meteo.ts'
import { createOpenMeteoHours } from './vendors/open-meteo/open-meteo-hours.ts'
import { createOsrmRouting } from './vendors/osrm/osrm.ts'
import { createOtaFlights } from './vendors/ota/ota-flights.ts'
import { createOtaLodging } from './vendors/ota/ota-lodging.ts'
import { createClimateWeather } from './weather/climate-weather.ts'
import { createLiveWeather } from './weather/live-weather.ts'
import type { Weather } from './weather/weather.ts'
import { createEstimatedHours } from './weather-hours/estimated-hours.ts'
import { createLiveHours } from './weather-hours/live-hours.ts'
import type { HourlyWeather } from './weather-hours/weather-hours.ts'

export interface TravelProviders {
  guides: Guides
  areas: Areas
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
  tripAlerts: TripAlerts
}

/** Fixed addresses of the vendors; user input never changes the host. */
const openMeteoUrl = 'https://api.open-meteo.com'
const openMeteoArchiveUrl = 'https://archive-api.open-meteo.com'
const frankfurterUrl = 'https://api.frankfurter.dev'
const amapUrl = 'https://restapi.amap.com'

export function chooseTravelProviders(env: Env, deps: ResilienceDeps): TravelProviders {
  const { clock } = deps
  const guides = createShippedGuides()
  const amap = amapSources(env, guides, deps)
  const ota = otaSources(env, guides, deps)
  const openMeteo = env.LIVE_SOURCES ? createVendor('open-meteo', deps) : null
  const weather = chooseWeather(openMeteo, amap?.forecast ?? null, guides, deps)
  const { areas, nominatim, photon, overpass } = choosePublicSources(env, guides, deps)
  const osrm = env.OSRM_URL ? [createOsrmRouting(createVendor('osrm', deps), httpOf('osrm', env.OSRM_URL), clock)] : []
  const lodging = createSampleLodging(guides, clock)
  const flights = createSampleFlights(guides, clock)
  return {
    guides,
    weather,
    hourlyWeather: chooseHourlyWeather(openMeteo, weather, deps),
    areas,
    geocoding: createLiveGeocoding(
      { typing: photon, submitted: [...(amap ? [amap.geocoding] : []), ...photon, ...nominatim] },
      createGazetteerGeocoding(guides),
    ),
    places: createLivePlaces([...(amap ? [amap.places] : []), ...overpass], { guides, areas }),
    routing: createLiveRouting([...(amap ? [amap.routing] : []), ...osrm], createEstimatedRouting(guides, clock)),
    lodging: ota ? { search: withBuiltIn([ota.lodging], lodging.search) } : lodging,
    flights: ota ? { search: withBuiltIn([ota.flights], flights.search) } : flights,
    trains: createSampleTrains(guides, clock),
    exchangeRates: chooseRates(env, deps),
    entryRules: createShippedEntryRules(),
    countryFacts: createShippedCountryFacts(),
    tripAlerts: createThresholdAlerts(weather),
  }
}

function httpOf(vendor: string, baseUrl: string) {
  return createVendorHttp(vendor, { baseUrl })
}

function chooseWeather(
  openMeteo: Vendor | null,
  amap: ReturnType<typeof createAmapWeather> | null,
  guides: Guides,
  deps: ResilienceDeps,
) {
  const { clock } = deps
  const climate = createClimateWeather(guides, clock)
  const backup = amap ? [amap] : []
  if (!openMeteo) return amap ? createLiveWeather({ forecasts: backup, archive: null, climate, clock }) : climate
  const forecast = createOpenMeteoForecast(openMeteo, httpOf('open-meteo', openMeteoUrl), clock)
  const archive = createOpenMeteoArchive(openMeteo, httpOf('open-meteo', openMeteoArchiveUrl), clock)
  return createLiveWeather({ forecasts: [forecast, ...backup], archive, climate, clock })
}

function chooseHourlyWeather(openMeteo: Vendor | null, weather: Weather, deps: ResilienceDeps): HourlyWeather {
  const { clock } = deps
  const estimate = createEstimatedHours(weather, clock)
  if (!openMeteo) return estimate
  const forecast = createOpenMeteoHours(openMeteo, httpOf('open-meteo', openMeteoUrl), clock)
  return createLiveHours({ forecast, estimate, clock })
}

function chooseRates(env: Env, deps: ResilienceDeps): ExchangeRates {
  const shipped = createShippedExchangeRates()
  if (!env.LIVE_SOURCES) return shipped
  const http = httpOf('frankfurter', frankfurterUrl)
  return createLiveRates(createFrankfurter(createVendor('frankfurter', deps), http, deps.clock), shipped)
}

function amapSources(env: Env, guides: Guides, deps: ResilienceDeps) {
  if (!env.AMAP_KEY) return null
  const client = createAmapClient({ key: env.AMAP_KEY, baseUrl: amapUrl })
  const vendor = createVendor('amap', deps)
  return {
    places: createAmapPlaces(vendor, client, deps.clock),
    forecast: createAmapWeather(vendor, client, deps.clock),
    routing: createAmapRouting(vendor, client, deps.clock),
    geocoding: createAmapGeocoding(vendor, client, guides, deps.clock),
  }
}

function otaSources(env: Env, guides: Guides, deps: ResilienceDeps) {
  if (!env.OTA_URL) return null
  const headers: Record<string, string> = env.OTA_KEY ? { authorization: `Bearer ${env.OTA_KEY}` } : {}
  const http = createVendorHttp('ota', { baseUrl: env.OTA_URL, headers })
  const vendor = createVendor('ota', deps, { timeoutMs: 5000 })
  return {
    lodging: createOtaLodging(vendor, http, deps.clock),
    flights: createOtaFlights(vendor, http, guides, deps.clock),
  }
}
