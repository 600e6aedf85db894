// The first day after an arrival in the small hours: sleep comes first.
import { clockMinutesOf, instantAt } from '#planning/model/clock.ts'
import { roundUp } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { DayRoute } from './day-routes.ts'

/** In bed before the first hour, people sleep for so long, but not beyond the last one. */
const nightEnds = '07:00'
const sleepMinutes = 420
const latestSleep = '11:00'

/** Who is at the bed in the small hours sleeps first. */
export function afterNight(model: PlanningModel, route: DayRoute): DayRoute {
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
