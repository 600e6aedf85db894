// The first day after an arrival in the small hours: sleep comes first.
import { clockMinutesOf, instantAt } from '#planning/model/clock.ts'
import { roundUp } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'

/** In bed before the first hour, people sleep for so long, but not beyond the last one. */
const nightEnds = '07:00'
const sleepMinutes = 420
const latestSleep = '11:00'

/** A day as far as it is known; epoch minutes. */
interface Arrival {
  stopId: string
  day: number
  before: readonly { end: number }[]
  sleepsUntil: number | null
  earliest: number
  dayStart: number
}

/** Who is at the bed in the small hours sleeps first. */
export function afterNight<Route extends Arrival>(model: PlanningModel, route: Route): Route {
  const at = (clock: string) => instantAt(model.zoneOf(route.stopId), model.firstDay + route.day, clockMinutesOf(clock))
  const inBed = route.before.at(-1)?.end ?? Number.POSITIVE_INFINITY
  if (inBed < at('00:00') || inBed >= at(nightEnds)) return route
  const sleepsUntil = roundUp(Math.min(inBed + sleepMinutes, at(latestSleep)))
  return {
    ...route,
    sleepsUntil,
    earliest: Math.max(route.earliest, sleepsUntil),
    dayStart: Math.max(route.dayStart, sleepsUntil),
  }
}
