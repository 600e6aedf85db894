// The built-in sources keep to what every source keeps to.
import { describe } from 'vitest'
import { itKeepsToExchangeRates } from './exchange-rates/exchange-rates.compliance.ts'
import { createShippedExchangeRates } from './exchange-rates/shipped-exchange-rates.ts'
import { createGazetteerGeocoding } from './geocoding/gazetteer-geocoding.ts'
import { itKeepsToGeocoding } from './geocoding/geocoding.compliance.ts'
import { itKeepsToLodging } from './lodging/lodging.compliance.ts'
import { createSampleLodging } from './lodging/sample-lodging.ts'
import { createGuidePlaces } from './places/guide-places.ts'
import { itKeepsToPlaces } from './places/places.compliance.ts'
import { createEstimatedRouting } from './routing/estimated-routing.ts'
import { itKeepsToRouting } from './routing/routing.compliance.ts'
import { createShippedGuides } from './shipped-data/guides/guides.ts'
import { createSampleFlights } from './transport/sample-flights.ts'
import { createSampleTrains } from './transport/sample-trains.ts'
import { itKeepsToTimetables } from './transport/timetable.compliance.ts'
import { createClimateWeather } from './weather/climate-weather.ts'
import { itKeepsToWeather } from './weather/weather.compliance.ts'

const guides = createShippedGuides()
const clock = { now: () => new Date('2026-12-30T12:00:00Z') }

describe('guide places', () =>
  itKeepsToPlaces(() => ({ places: createGuidePlaces(guides), near: { lat: 30.6598, lng: 104.0632 } })))
describe('climate', () => itKeepsToWeather(() => createClimateWeather(guides, clock)))
describe('gazetteer', () =>
  itKeepsToGeocoding(() => ({
    geocoding: createGazetteerGeocoding(guides),
    text: 'Lisbon',
    near: { lat: 38.72, lng: -9.14 },
  })))
describe('sample lodging', () => itKeepsToLodging(() => createSampleLodging(guides, clock)))
describe('sample flights', () => itKeepsToTimetables(() => createSampleFlights(guides, clock)))
describe('sample trains', () => itKeepsToTimetables(() => createSampleTrains(guides, clock)))
describe('estimated routing', () => itKeepsToRouting(() => createEstimatedRouting(guides, clock)))
describe('rate table', () => itKeepsToExchangeRates(() => createShippedExchangeRates()))
