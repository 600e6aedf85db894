// The weather of a trip: each day at the stop where the trip is then.
import type { PlaceRef } from '#contract/place.ts'
import type { WeatherAnswer, WeatherDay } from '#contract/travel/weather.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopSpans } from '#contract/trip-stops.ts'
import { addDays } from '../kernel/calendar.ts'
import type { Weather } from '../providers/weather/weather.ts'

/** `source` and `checkedAt` are those of the first stop. */
export async function weatherAlongStops(
  weather: Weather,
  { stops, destination }: Pick<TripDetail, 'stops' | 'destination'>,
  { from, to }: { from: string; to: string },
  signal: AbortSignal,
): Promise<Pick<WeatherAnswer, 'source' | 'checkedAt'> & { items: (WeatherDay & { at: PlaceRef })[] }> {
  const daily = async (at: PlaceRef, dates: { from: string; to: string }) => {
    const answer = await weather.daily({ lat: at.lat, lng: at.lng, ...dates }, { signal })
    return { ...answer, items: answer.items.map((day) => ({ ...day, at })) }
  }
  const [first, ...others] = stopSpans(stops).flatMap(({ stop, firstDay, lastDay }) => {
    const begins = addDays(from, firstDay - 1)
    const ends = lastDay === null ? to : addDays(from, lastDay - 1)
    return begins <= to ? { at: stop.place, dates: { from: begins, to: ends < to ? ends : to } } : []
  })
  const [head, ...rest] = await Promise.all([
    daily(first?.at ?? destination, first?.dates ?? { from, to }),
    ...others.map(({ at, dates }) => daily(at, dates)),
  ])
  return { ...head, items: [head, ...rest].flatMap(({ items }) => items) }
}
