// Heights: whoever comes from low land needs days to settle before great heights and, high up, before long climbs.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import type { Stop } from '#contract/planning/request.ts'

/** Metres. Above the first most people feel the first days of a stay, above the second nobody should go unprepared. */
const highStop = 3000
const highPlace = 4000

export function isHigh({ altitude = 0 }: Pick<Stop, 'altitude'>): boolean {
  return altitude >= highStop
}

/** Days at the stop that have to pass before the visit; 0 = on the day of arrival. */
export function settlingDays(place: Pick<CandidatePlace, 'altitude' | 'effort'>, stop: Pick<Stop, 'altitude'>): number {
  if ((place.altitude ?? 0) >= highPlace) return isHigh(stop) ? 2 : 1
  return isHigh(stop) && place.effort === 'strenuous' ? 1 : 0
}
