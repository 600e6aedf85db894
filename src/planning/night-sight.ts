// Sights of the evening and the night: must-sees (a show, northern lights) may end after the day window, and what lives after dark
// only (a night market, a street of lights) is no visit by day.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import { clockSpans } from './daylight.ts'

/** An hour and a half past midnight. */
const latestEnd = '25:30'

/** Only what the travellers ask for keeps them up. */
export function isLateSight({ id, afterDark, bestTimes }: CandidatePlace, { mustSee }: PlanningRequest): boolean {
  return afterDark && bestTimes.some((time) => time === 'night' || time === 'evening') && mustSee.includes(id)
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
