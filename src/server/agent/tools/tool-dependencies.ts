// The services and providers that tools may use, each by the smallest part that is needed.
import type { TripDetail } from '#contract/trip.ts'
import type { BriefReading, RememberedWish, TripBrief, TripBriefView } from '#contract/trip-brief.ts'
import type { AlertService } from '../../alerts/alert.service.ts'
import type { BudgetService } from '../../budget/budget.service.ts'
import type { FileService } from '../../files/file.service.ts'
import type { ItineraryCheckService } from '../../itinerary/check/itinerary-check.service.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { KnowledgeService } from '../../knowledge/knowledge.service.ts'
import type { MemoryService } from '../../memory/memory.service.ts'
import type { TagService } from '../../memory/tag.service.ts'
import type { Planner } from '../../planning/planner.ts'
import type { CountryFactsSource } from '../../providers/country-facts/country-facts.ts'
import type { EntryRules } from '../../providers/entry-rules/entry-rules.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'
import type { Lodging } from '../../providers/lodging/lodging.ts'
import type { Places } from '../../providers/places/places.ts'
import type { Routing } from '../../providers/routing/routing.ts'
import type { Timetable } from '../../providers/transport/timetable.ts'
import type { Weather } from '../../providers/weather/weather.ts'
import type { HourlyWeather } from '../../providers/weather-hours/weather-hours.ts'
import type { ReportService } from '../../reports/report.service.ts'
import type { TripReportService } from '../../trip-report/trip-report.service.ts'
import type { UndoService } from '../../undo/undo.service.ts'
import type { PlanningSources } from '../planning-context/planning-context.ts'

export interface ToolDependencies extends PlanningSources {
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  briefs: {
    /** Without what the trip itself says, with what is remembered of the actor. */
    forPlanning(actor: Actor, trip: TripDetail): Promise<{ brief: TripBrief; remembered: RememberedWish[] }>
    read(actor: Actor, tripId: string, reading: BriefReading): Promise<TripBriefView>
  }
  alerts: Pick<AlertService, 'list'>
  budget: Pick<BudgetService, 'summary'>
  undo: Pick<UndoService, 'list'>
  knowledge: Pick<KnowledgeService, 'search'>
  memory: Pick<MemoryService, 'list' | 'search'>
  tags: Pick<TagService, 'suggest'>
  files: Pick<FileService, 'photos'>
  reports: Pick<ReportService, 'buildOnce'>
  tripReport: Pick<TripReportService, 'read' | 'nextTrips'>
  places: Places
  weather: Weather
  hourlyWeather: HourlyWeather
  geocoding: Geocoding
  lodging: Lodging
  flights: Timetable
  trains: Timetable
  routing: Routing
  entryRules: EntryRules
  countryFacts: CountryFactsSource
  itineraryCheck: Pick<ItineraryCheckService, 'check'>
  tripPlans: Pick<ItineraryCheckService, 'planOf'>
  planner: Pick<Planner, 'plan'>
  replanner: Pick<Planner, 'replan'>
}
