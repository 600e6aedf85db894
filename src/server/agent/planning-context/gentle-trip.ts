// Trips with older travelers or weak knees: shorter days, no nights on the way, nothing strenuous, a rest more often.
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { PlanPreferences } from './preferences-to-request.ts'

type Asked = Pick<PlanPreferences, 'seniors' | 'mobility' | 'pace'>

/** Minutes: a longer visit is cut to this, but not below what a visit there needs. */
const longestVisit = 300
const leastShare = 0.6
const step = 5
const restEveryDays = 3

export function isGentle({ needs }: Pick<TripDetail, 'needs'>, { seniors = 0, mobility }: Asked): boolean {
  return seniors > 0 || (mobility?.maxEffort ?? needs.maxEffort) !== 'strenuous'
}

export function gentleVisits<Place extends CandidatesInput['places'][number]>(places: readonly Place[]): Place[] {
  return places.map((place) => ({
    ...place,
    visitMinutes: Math.min(
      place.visitMinutes,
      Math.max(longestVisit, Math.ceil((place.visitMinutes * leastShare) / step) * step),
    ),
  }))
}

/** Age alone forbids no sight that was asked for by name: its effort counts only where a limit was stated. */
export function withNamedInReach<Candidates extends Pick<CandidatesInput, 'places'>>(
  { needs }: Pick<TripDetail, 'needs'>,
  { mobility }: Asked,
  candidates: Candidates,
  mustSee: readonly string[],
): Candidates {
  if ((mobility?.maxEffort ?? needs.maxEffort) !== 'strenuous') return candidates
  const places = candidates.places.map((place) =>
    mustSee.includes(place.id) && place.effort === 'strenuous' ? { ...place, effort: 'moderate' as const } : place,
  )
  return { ...candidates, places }
}

/** Wall time before which nobody leaves on a gentle or relaxed trip, where there is a choice. */
const gentleDeparture = '08:00'

export function firstDeparture(
  trip: Pick<TripDetail, 'needs' | 'pace'>,
  asked: Asked & Pick<PlanPreferences, 'notBefore'>,
): string | undefined {
  const isUnhurried = isGentle(trip, asked) || (asked.pace ?? trip.pace) === 'relaxed'
  return asked.notBefore ?? (isUnhurried ? gentleDeparture : undefined)
}

/** What was stated stays as it was stated. */
export function gentleFields(
  { pace, needs }: Pick<TripDetail, 'pace' | 'needs'>,
  asked: Asked,
): Pick<PlanningRequestInput, 'pace' | 'mobility' | 'restEveryDays'> {
  const { stepFree, maxEffort } = asked.mobility ?? needs
  return {
    pace: asked.pace ?? (pace === 'packed' ? 'balanced' : 'relaxed'),
    mobility: { stepFree, maxEffort: maxEffort === 'strenuous' ? 'moderate' : maxEffort },
    restEveryDays,
  }
}
