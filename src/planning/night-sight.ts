// Must-sees of the evening and the night (a show, northern lights) may end after the day window.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'

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
