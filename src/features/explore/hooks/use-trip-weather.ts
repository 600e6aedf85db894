'use client'
import type { WeatherAnswer } from '#contract/travel/weather.ts'
import type { Trip } from '#contract/trip.ts'
import { stopSpans } from '#contract/trip-stops.ts'
import { trpc } from '#lib/trpc.ts'
import { tripSpan } from '../../itinerary/trip-days.ts'
import { datesOf } from '../chosen-stop.ts'

const weatherStaysMs = 1_800_000

/** The weather of each day where one is on it. */
export function useTripWeather(trip: Trip) {
  const spans = stopSpans(trip.stops)
  const answers = trpc.useQueries((t) =>
    spans.flatMap((span) => {
      const dates = datesOf(trip, span)
      const { lat, lng } = span.stop.place
      if (!dates || !tripSpan(trip)) return []
      return t.travel.weather({ lat, lng, from: dates.first, to: dates.last }, { staleTime: weatherStaysMs })
    }),
  )
  const known = answers.flatMap(({ data }) => data ?? [])
  const isComplete = answers.length > 0 && known.length === answers.length
  return {
    data: isComplete ? joinWeather(known) : undefined,
    isError: answers.some(({ isError }) => isError),
    refetch: () => Promise.all(answers.map(({ refetch }) => refetch())),
  }
}

/** On a day of travel the weather of the stop that one comes to. */
function joinWeather(answers: readonly WeatherAnswer[]): WeatherAnswer | undefined {
  const [first] = answers
  const byDate = new Map(answers.flatMap(({ items }) => items).map((day) => [day.date, day]))
  return first && { ...first, items: [...byDate.values()] }
}
