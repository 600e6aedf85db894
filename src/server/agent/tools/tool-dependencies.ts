// The services and providers that tools may use, each by the smallest part that is needed.
import type { TripDetail } from '#contract/trip.ts'
import type { BriefReading, TripBrief, TripBriefView } from '#contract/trip-brief.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Planner } from '../../planning/planner.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'
import type { Places } from '../../providers/places/places.ts'
import type { Weather } from '../../providers/weather/weather.ts'
import type { PlanningSources } from '../planning-context/planning-context.ts'

export interface ToolDependencies extends PlanningSources {
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  briefs: {
    /** Without what the trip itself says. */
    stored(actor: Actor, tripId: string): Promise<TripBrief>
    read(actor: Actor, tripId: string, reading: BriefReading): Promise<TripBriefView>
  }
  places: Places
  weather: Weather
  geocoding: Geocoding
  planner: Pick<Planner, 'plan'>
}
