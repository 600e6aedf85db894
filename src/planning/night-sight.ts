// Sights of the evening and the night: must-sees (a show, northern lights) may end after the day window, and what lives after dark
// only (a night market, a street of lights) is no visit by day.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { MealRequest, PlanningRequest } from '#contract/planning/request.ts'
import { clockOfMinute, minuteOfClock } from '#contract/travel-day.ts'
import { clockSpans } from './daylight.ts'

/** An hour and a half past midnight. */
const latestEnd = '25:30'

/** Only what the travellers ask for keeps them up. */
export function isLateSight(place: CandidatePlace, { mustSee }: PlanningRequest): boolean {
  const { id, afterDark, bestTimes, tags } = place
  return (
    (afterDark || tags.includes('show')) &&
    bestTimes.some((time) => time === 'night' || time === 'evening') &&
    mustSee.includes(id)
  )
}

/** `HH:MM`, beyond 24:00 on the next day. */
export function lateEnd(dayEnd: string): string {
  return dayEnd > latestEnd ? dayEnd : latestEnd
}

/** `HH:MM` before which there is nothing to see yet; null for what is worth a visit by day, too. */
export function firstLights({ afterDark, bestTimes, tags }: CandidatePlace): string | null {
  const isLively = tags.includes('nightlife') || tags.includes('show')
  if (!afterDark || !isLively || bestTimes.length === 0) return null
  if (!bestTimes.every((time) => time === 'evening' || time === 'night')) return null
  return bestTimes.includes('evening') ? clockSpans.evening[0] : clockSpans.night[0]
}

/** A table this many minutes before its usual hours, for the sake of a show, but not before the earliest dinner. */
const beforeShow = { minutes: 90, earliest: '17:00' }
/** From the table to the show or back. */
const wayToShow = 15

/** When dinner may begin on the day of a show that takes its hours. `HH:MM`. */
export function dinnerBeforeShow({ from }: MealRequest): string {
  const minutes = Math.max(minuteOfClock(beforeShow.earliest), minuteOfClock(from) - beforeShow.minutes)
  return clockOfMinute(Math.min(minutes, minuteOfClock(from)))
}

/** Whether something between these times (instants, as those of the meal) leaves no time for the meal before or after it. */
export function takesMeal(meal: { from: number; to: number; minutes: number }, start: number, end: number): boolean {
  return start < meal.from + meal.minutes + wayToShow && end + wayToShow + meal.minutes > meal.to
}
