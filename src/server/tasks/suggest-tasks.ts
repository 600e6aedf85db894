// What people usually have to do for such a trip, before, during and after it.
import { type Locale, locales } from '#contract/locale.ts'
import type { TaskSuggestion } from '#contract/task.ts'
import type { WeatherAnswer } from '#contract/travel/weather.ts'
import type { TripDetail } from '#contract/trip.ts'
import { addDays } from '../kernel/calendar.ts'
import type { Weather } from '../providers/weather/weather.ts'
import { assumedLeadDays } from '../travel/assumed-start.ts'
import { weatherAlongStops } from '../travel/stop-weather.ts'
import { listLaterTasks } from './later-tasks.ts'
import { listPreparations, type Season } from './preparations.ts'

/** For a trip without a length. */
const defaultDays = 3

interface SuggestOptions {
  locale: Locale
  today: string
  stages: readonly TaskSuggestion['stage'][]
  signal: AbortSignal
}

export interface SuggestedTasks extends Pick<WeatherAnswer, 'source' | 'checkedAt'> {
  tasks: TaskSuggestion[]
  /** Number of suggestions that are already tasks of the trip. */
  known: number
}

export async function suggestTasks(
  weather: Weather,
  trip: TripDetail,
  { locale, today, stages, signal }: SuggestOptions,
): Promise<SuggestedTasks> {
  const start = trip.startDate ?? addDays(today, assumedLeadDays)
  const last = addDays(start, (trip.durationDays ?? defaultDays) - 1)
  const { items, source, checkedAt } = await weatherAlongStops(weather, trip, { from: start, to: last }, signal)
  const season: Season = {
    lowC: Math.min(...items.map((day) => day.lowC)),
    highC: Math.max(...items.map((day) => day.highC)),
    rainChance: Math.max(...items.map((day) => day.rainChance)),
  }
  const listIn = (each: Locale): TaskSuggestion[] =>
    [
      ...listPreparations(trip, season, { locale: each, today }).map((task) => ({ ...task, stage: 'pre' as const })),
      ...listLaterTasks(trip, { locale: each, today }),
    ].filter(({ stage }) => stages.includes(stage))
  // Tasks are known by their titles; the trip may have been prepared in another language.
  const inEveryLocale = locales.map(listIn)
  const isKnown = (index: number) =>
    inEveryLocale.some((list) => trip.tasks.some(({ title }) => title === list[index]?.title))
  const all = listIn(locale)
  const tasks = all.filter((_, index) => !isKnown(index))
  return { tasks, known: all.length - tasks.length, source, checkedAt }
}
