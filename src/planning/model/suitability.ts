// Whether a candidate suits the travellers: mobility, diet, staples, dormitories. Unknown facts are admitted, except for a required step-free access.
import type { CandidateLodging, CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import { effortLevels } from '#contract/planning/facts.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'

export function isAccessible(place: CandidatePlace, request: PlanningRequest): boolean {
  return accessBarrier(place, request) === null
}

/** A must-see may be partly step-free, or moderate where less was asked for; the plan warns of it. */
export function accessBarrier(
  { id, stepFree, effort }: CandidatePlace,
  { mobility, mustSee }: Pick<PlanningRequest, 'mobility' | 'mustSee'>,
): 'steps' | 'effort' | null {
  const isNamed = mustSee.includes(id)
  const need = mobility.stepFree
  const isReachable =
    need === 'any' ||
    (need === 'required' ? stepFree === 'yes' || (isNamed && stepFree === 'partly') : stepFree !== 'no')
  if (!isReachable) return 'steps'
  return exceedsEffort(effort, mobility) && !(isNamed && effort === 'moderate') ? 'effort' : null
}

export function exceedsEffort(
  effort: CandidatePlace['effort'],
  { maxEffort }: Pick<PlanningRequest['mobility'], 'maxEffort'>,
): boolean {
  return effort !== undefined && effortLevels.indexOf(effort) > effortLevels.indexOf(maxEffort)
}

export function isEdible(
  { diets, staples, stepFree }: CandidateRestaurant,
  { diets: wanted, avoidStaples, mobility }: PlanningRequest,
): boolean {
  const isRefused =
    wanted.some((diet) => diets[diet] === 'no') || staples.some((staple) => avoidStaples.includes(staple))
  return !isRefused && !(mobility.stepFree === 'required' && stepFree === 'no')
}

/** Diets of the request that the restaurant says nothing about. */
export function unknownDiets({ diets }: CandidateRestaurant, { diets: wanted }: PlanningRequest): string[] {
  return wanted.filter((diet) => diets[diet] === undefined)
}

export function isRoomSuitable({ roomType, stepFree }: CandidateLodging, request: PlanningRequest): boolean {
  const isShared = roomType === 'dormitory' && request.party.children > 0
  const isAsked = request.lodging?.roomTypes?.includes('dormitory') ?? false
  return (!isShared || isAsked) && !(request.mobility.stepFree === 'required' && stepFree === 'no')
}
