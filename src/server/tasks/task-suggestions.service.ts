import type { Locale } from '#contract/locale.ts'
import { stageNames } from '#contract/stage.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Actor } from '../kernel/actor.ts'
import { dayIn } from '../kernel/calendar.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Weather } from '../providers/weather/weather.ts'
import { suggestTasks } from './suggest-tasks.ts'

export interface TaskSuggestionDeps {
  clock: Clock
  weather: Weather
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
}
export type TaskSuggestionService = ReturnType<typeof createTaskSuggestionService>

export function createTaskSuggestionService({ clock, weather, trips }: TaskSuggestionDeps) {
  return {
    /** For all stages. Nothing is written: people choose. */
    async suggest(actor: Actor, tripId: string, locale: Locale, signal: AbortSignal = AbortSignal.timeout(10_000)) {
      const trip = await trips.get(actor, tripId)
      const today = dayIn(trip.destination.zone, clock.now())
      const { tasks, known } = await suggestTasks(weather, trip, { locale, today, stages: stageNames, signal })
      return { tasks, known }
    },
  }
}
