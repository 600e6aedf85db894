// The part of the container that chooses where travel data comes from: built in, and live in front of it where configured.
import type { Env } from './env.ts'
import { createAmapClient } from './providers/amap/amap-client.ts'
import { createAmapGeocoding } from './providers/amap/amap-geocoding.ts'
import { createAmapPlaces } from './providers/amap/amap-places.ts'
import { createAmapRouting } from './providers/amap/amap-routing.ts'
import { createAmapWeather } from './providers/amap/amap-weather.ts'
import type { CountryFactsSource } from './providers/country-facts/country-facts.ts'
import { createShippedCountryFacts } from './providers/country-facts/shipped-country-facts.ts'
import type { EntryRules } from './providers/entry-rules/entry-rules.ts'
import { createShippedEntryRules } from './providers/entry-rules/shipped-entry-rules.ts'
import type { ExchangeRates } from './providers/exchange-rates/exchange-rates.ts'
import { createFrankfurter, createLiveRates } from './providers/exchange-rates/frankfurter.ts'
import { createRateTable } from './providers/exchange-rates/rate-table.ts'
import type { Geocoding } from './providers/geocoding/geocoding.ts'
import { createGuideGeocoding } from './providers/geocoding/guide-geocoding.ts'
import { createLiveGeocoding } from './providers/geocoding/live-geocoding.ts'
import { createNominatim } from './providers/geocoding/nominatim.ts'
import { createShippedGuides, type Guides } from './providers/guide-data/guides.ts'
import type { Lodging } from './providers/lodging/lodging.ts'
import { createSampleLodging } from './providers/lodging/sample-lodging.ts'
import { createOtaFlights } from './providers/ota/ota-flights.ts'
import { createOtaLodging } from './providers/ota/ota-lodging.ts'
import { createGuidePlaces } from './providers/places/guide-places.ts'
import { createLivePlaces } from './providers/places/live-places.ts'
import { createOverpassPlaces } from './providers/places/overpass.ts'
import type { Places } from './providers/places/places.ts'
import { createVendor, type ResilienceDeps } from './providers/resilience/vendor.ts'
import { createVendorHttp } from './providers/resilience/vendor-http.ts'
import { withBuiltIn } from './providers/resilience/with-built-in.ts'
import { createEstimatedRouting } from './providers/routing/estimated-routing.ts'
import { createLiveRouting } from './providers/routing/live-routing.ts'
import { createOsrmRouting } from './providers/routing/osrm.ts'
import type { Routing } from './providers/routing/routing.ts'
import { createSampleFlights } from './providers/transport/sample-flights.ts'
import { createSampleTrains } from './providers/transport/sample-trains.ts'
import type { Timetable } from './providers/transport/timetable.ts'
import { createThresholdAlerts } from './providers/trip-alerts/threshold-alerts.ts'
import type { TripAlerts } from './providers/trip-alerts/trip-alerts.ts'
import { createClimateWeather } from './providers/weather/climate-weather.ts'
import { createLiveWeather } from './providers/weather/live-weather.ts'
import { createOpenMeteoArchive, createOpenMeteoForecast } from './providers/weather/open-meteo.ts'
import type { Weather } from './providers/weather/weather.ts'

export interface TravelProviders {
  guides: Guides
  geocoding: Geocoding
  places: Places
  weather: Weather
  lodging: Lodging
  flights: Timetable
  trains: Timetable
  routing: Routing
  exchangeRates: ExchangeRates
  entryRules: EntryRules
  countryFacts: CountryFactsSource
  tripAlerts: TripAlerts
}

/** The vendors' own addresses; nothing a traveller says leads anywhere else. */
const openMeteoUrl = 'https://api.open-meteo.com'
const openMeteoArchiveUrl = 'https://archive-api.open-meteo.com'
const frankfurterUrl = 'https://api.frankfurter.dev'
const amapUrl = 'https://restapi.amap.com'

export function chooseTravelProviders(env: Env, deps: ResilienceDeps): TravelProviders {
  const { clock } = deps
  const guides = createShippedGuides()
  const amap = amapSources(env, guides, deps)
  const ota = otaSources(env, guides, deps)
  const weather = chooseWeather(env, amap?.forecast ?? null, guides, deps)
  const nominatim = env.NOMINATIM_URL
    ? [
        createNominatim(
          createVendor('nominatim', deps, { timeoutMs: 4000 }),
          httpOf('nominatim', env.NOMINATIM_URL),
          guides,
          clock,
        ),
      ]
    : []
  const overpass = env.OVERPASS_URL
    ? [
        createOverpassPlaces(
          createVendor('overpass', deps, { timeoutMs: 8000 }),
          httpOf('overpass', env.OVERPASS_URL),
          guides,
          clock,
        ),
      ]
    : []
  const osrm = env.OSRM_URL ? [createOsrmRouting(createVendor('osrm', deps), httpOf('osrm', env.OSRM_URL), clock)] : []
  const lodging = createSampleLodging(guides, clock)
  const flights = createSampleFlights(guides, clock)
  return {
    guides,
    weather,
    geocoding: createLiveGeocoding([...(amap ? [amap.geocoding] : []), ...nominatim], createGuideGeocoding(guides)),
    places: createLivePlaces([...(amap ? [amap.places] : []), ...overpass], createGuidePlaces(guides)),
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
  env: Env,
  amap: ReturnType<typeof createAmapWeather> | null,
  guides: Guides,
  deps: ResilienceDeps,
) {
  const { clock } = deps
  const climate = createClimateWeather(guides, clock)
  const backup = amap ? [amap] : []
  if (!env.LIVE_SOURCES) return amap ? createLiveWeather({ forecasts: backup, archive: null, climate, clock }) : climate
  const vendor = createVendor('open-meteo', deps)
  const forecast = createOpenMeteoForecast(vendor, httpOf('open-meteo', openMeteoUrl), clock)
  const archive = createOpenMeteoArchive(vendor, httpOf('open-meteo', openMeteoArchiveUrl), clock)
  return createLiveWeather({ forecasts: [forecast, ...backup], archive, climate, clock })
}

function chooseRates(env: Env, deps: ResilienceDeps): ExchangeRates {
  const shipped = createRateTable()
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
