// Applies disruptions to the candidates: a closure removes the hours of that day, rain closes outdoor places.

import type { OpeningWindow } from '#contract/opening-hours.ts'
import type { Candidates } from '#contract/planning/candidates.ts'
import type { Disruption } from '#contract/planning/change.ts'
import type { Itinerary } from '#contract/planning/itinerary.ts'

export function applyDisruptions(
  candidates: Candidates,
  itinerary: Itinerary,
  disruptions: readonly Disruption[],
): Candidates {
  let { places, restaurants } = candidates
  for (const disruption of disruptions) {
    if (disruption.type !== 'closure' && disruption.type !== 'weather') continue
    const date = itinerary.days[disruption.day]?.date
    if (date === undefined) continue
    if (disruption.type === 'closure') {
      const close = <T extends Openable>(place: T): T =>
        place.id === disruption.id ? closedDuring(place, date, '00:00', '29:59') : place
      places = places.map(close)
      restaurants = restaurants.map(close)
    } else {
      const [from, to] = [clockOn(date, disruption.from), clockOn(date, disruption.to)]
      places = places.map((place) => (place.outdoor ? closedDuring(place, date, from, to) : place))
    }
  }
  return { ...candidates, places, restaurants }
}

type Openable = Pick<Candidates['places'][number], 'id' | 'hours' | 'specialHours'>

function closedDuring<T extends Openable>(place: T, date: string, from: string, to: string): T {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  const known = place.specialHours?.[date] ?? place.hours.weekly?.[weekday] ?? [['00:00', '24:00']]
  const left = known.flatMap(([open, close]): OpeningWindow[] => [
    [open, close < from ? close : from],
    [open > to ? open : to, close],
  ])
  return { ...place, specialHours: { ...place.specialHours, [date]: left.filter(([open, close]) => open < close) } }
}

/** A wall time as a clock time of that day; after midnight the hours go on past 24. */
function clockOn(date: string, local: string): string {
  const hours = Number(local.slice(11, 13)) + (local.slice(0, 10) > date ? 24 : 0)
  return local.slice(0, 10) < date ? '00:00' : `${String(Math.min(hours, 29)).padStart(2, '0')}${local.slice(13)}`
}
