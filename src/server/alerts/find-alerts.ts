// What there is to be told about a trip in the days ahead: weather beyond the thresholds, public holidays, overdue tasks.

import type { PlaceRef } from '#contract/place.ts'
import type { Task } from '#contract/task.ts'
import { stopSpans, type TripStop } from '#contract/trip-stops.ts'
import { addDays, eachDay } from '../kernel/calendar.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { publicHolidays } from '../providers/shipped-data/public-holidays/public-holidays.ts'
import type { TripAlerts } from '../providers/trip-alerts/trip-alerts.ts'
import type { NewAlert } from './new-alert.ts'

/** Alerts come for the days from now until so many days later. */
export const lookAheadDays = 7

export interface CheckedTrip {
  startDate: string
  durationDays: number
  stops: TripStop[]
  overdue: Pick<Task, 'id' | 'title' | 'dueOn'>[]
}

interface Stay {
  place: PlaceRef
  from: string
  to: string
}

export async function findAlerts(
  { tripAlerts, guides }: { tripAlerts: TripAlerts; guides: Pick<Guides, 'covering'> },
  trip: CheckedTrip,
  today: string,
): Promise<NewAlert[]> {
  const horizon = addDays(today, lookAheadDays)
  const stays = staysOf(trip)
  const ahead = stays.flatMap(({ place, from, to }) => {
    const [first, last] = [latest(from, today), earliest(to, horizon)]
    return first <= last ? [{ place, from: first, to: last }] : []
  })
  const nameOf = (place: PlaceRef) => guides.covering(place)?.name ?? { zh: place.name, en: place.name }
  const places = new Map(ahead.map(({ place }) => [place.name, place]))
  const found = await tripAlerts.find({
    stays: ahead.map(({ place, ...days }) => ({ ...place, ...days })),
    scheduleChanges: [],
  })
  // What is usual at this time of the year is not worth an alert: only a forecast is.
  const weather = found.flatMap(({ key, code, severity, params, validFrom, validTo, source }): NewAlert[] => {
    const place = places.get(String(params.place))
    if (source.kind !== 'live' || !place || code === 'schedule-change' || code === 'cancellation') return []
    const values = { place: nameOf(place), value: Math.round(Number(params.value)) }
    return [{ kind: code, severity, cause: key, values, validFrom, validTo, source }]
  })
  const holidays = stays.flatMap((stay) =>
    holidaysOf(stay)
      .filter(({ from, to }) => from <= horizon && to >= today)
      .map(
        ({ from, to }): NewAlert => ({
          kind: 'holiday',
          severity: 'info',
          cause: `holiday:${stay.place.country}:${from}`,
          values: { place: nameOf(stay.place) },
          validFrom: from,
          validTo: to,
        }),
      ),
  )
  const tasks = trip.overdue.map(
    ({ id, title, dueOn }): NewAlert => ({
      kind: 'task-overdue',
      severity: 'info',
      cause: `task:${id}:${dueOn}`,
      values: { title },
      taskId: id,
      validFrom: null,
      validTo: null,
    }),
  )
  return [...weather, ...holidays, ...tasks]
}

function staysOf({ startDate, durationDays, stops }: CheckedTrip): Stay[] {
  const end = addDays(startDate, durationDays - 1)
  return stopSpans(stops).flatMap(({ stop, firstDay, lastDay }) => {
    const from = addDays(startDate, firstDay - 1)
    const last = lastDay === null ? end : addDays(startDate, lastDay - 1)
    const to = earliest(last, end)
    return from <= to ? [{ place: stop.place, from, to }] : []
  })
}

/** Days in a row are one holiday, whichever day one looks. */
function holidaysOf({ place, from, to }: Stay): Pick<Stay, 'from' | 'to'>[] {
  const known = publicHolidays(place.country)
  const spans: Pick<Stay, 'from' | 'to'>[] = []
  for (const day of eachDay(from, to).filter((each) => known.has(each))) {
    const last = spans.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}

function earliest(...days: [string, ...string[]]): string {
  return days.toSorted()[0] ?? days[0]
}

function latest(...days: [string, ...string[]]): string {
  return days.toSorted().at(-1) ?? days[0]
}
