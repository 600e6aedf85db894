// What tools may reach: services and providers, each by the smallest part that is needed.
import type { TripDetail } from '#contract/trip.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Planner } from '../../planning/planner.ts'
import type { ExchangeRates } from '../../providers/exchange-rates/exchange-rates.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'
import type { Places } from '../../providers/places/places.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { Weather } from '../../providers/weather/weather.ts'

export interface ToolDependencies {
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  places: Places
  weather: Weather
  geocoding: Geocoding
  guides: Guides
  exchangeRates: ExchangeRates
  planner: Pick<Planner, 'plan'>
}
