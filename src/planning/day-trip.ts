// Long and far visits make the day: they may contain a meal, start early, and suspend the pace of that day.

import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { PlanningRequest, Stop } from '#contract/planning/request.ts'
import { clockOfMinute, minuteOfClock } from '#contract/travel-day.ts'
import { greatCircleKm } from './distance.ts'

const longMinutes = 240
const farKm = 30

/** A visit of 4 h or more, or 30 km or more from the centre of its stop. */
export function isDayTrip(place: Pick<CandidatePlace, 'visitMinutes' | 'position'>, stop: Pick<Stop, 'position'>) {
  return place.visitMinutes >= longMinutes || isFar(place, stop)
}

export function isFar({ position }: Pick<CandidatePlace, 'position'>, stop: Pick<Stop, 'position'>): boolean {
  return position !== undefined && stop.position !== undefined && greatCircleKm(position, stop.position) >= farKm
}

const halfDay = { minutes: 180, km: 8 }

/** Whether lunch may be had on the spot: on a day trip, and on a must-see that with its ways takes the hours on both sides of noon. */
export function mayEatThere(
  place: CandidatePlace,
  stop: Pick<Stop, 'position'>,
  { mustSee }: PlanningRequest,
): boolean {
  if (isDayTrip(place, stop)) return true
  const km = place.position && stop.position ? greatCircleKm(place.position, stop.position) : 0
  return mustSee.includes(place.id) && place.visitMinutes >= halfDay.minutes && km >= halfDay.km
}

/** Day trips may start two hours before the day window, but not before 06:00; who asked for late mornings keeps them. `HH:MM`. */
export function earlyStart(dayStart: string): string {
  if (dayStart > latestUsualStart) return dayStart
  const minutes = minuteOfClock(dayStart)
  return clockOfMinute(Math.min(minutes, Math.max(360, minutes - 120)))
}

const latestUsualStart = '09:00'

/** A visit is shortened to no less than this share of what the place needs. */
export const minVisitShare = 0.6

/** On a must-see without food, a day on a mountain, lunch is brought along. */
export function isPicnic(place: Pick<CandidatePlace, 'id' | 'eatOnSite'>, { mustSee }: PlanningRequest): boolean {
  return place.eatOnSite === false && mustSee.includes(place.id)
}
