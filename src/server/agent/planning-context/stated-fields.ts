// Fields of a request that people state rarely: journeys, lodging, ways of getting around; and what they say of the trip itself.
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { Candidates } from '#contract/planning/candidates.ts'
import { type LocalMode, usualLocalModes } from '#contract/planning/distance-model.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { noTravelNeeds, type TripDetail, type TripPatch } from '#contract/trip.ts'
import type { BriefValue } from '#contract/trip-brief.ts'
import { lodgingKindName } from '#i18n/server/lodging-kind-name.ts'
import type { PlanPreferences } from './preferences-to-request.ts'

/** Walking always stays possible. */
export function localModes(stated: readonly LocalMode[] | undefined): LocalMode[] {
  return stated && stated.length > 0 ? [...new Set<LocalMode>(['walk', ...stated])] : [...usualLocalModes]
}

/** null without a time: a day alone bounds nothing. */
export function statedJourney(
  journey: BriefValue<'arrival'> | undefined,
  day: string,
): PlanningRequestInput['arrival'] {
  if (!journey?.at || (journey.date && journey.date !== day)) return null
  return { at: `${day}T${journey.at}`, ...(journey.mode && { mode: journey.mode }) }
}

/** Kinds and areas that no property here has are left out, so that a word alone makes no plan impossible. */
export function statedLodging(
  stated: BriefValue<'lodging'> | undefined,
  { lodgings }: Candidates,
  convert: (money: Money) => Money,
): PlanningRequestInput['lodging'] {
  if (!stated) return undefined
  const kinds = stated.kinds.filter((kind) => lodgings.some((lodging) => lodging.kind === kind))
  const areas = stated.areas.filter((area) => lodgings.some((lodging) => lodging.area === area))
  return {
    ...(kinds.length > 0 && { kinds }),
    ...(areas.length > 0 && { areas }),
    ...(stated.maxNightly && { maxNightly: convert(stated.maxNightly).amount }),
    ...(stated.minRating !== undefined && { minRating: stated.minRating }),
    needs: stated.needs,
  }
}

/** Kinds and areas of which no property here is, where none of those named can be met. */
export function unmetLodging(
  stated: BriefValue<'lodging'> | undefined,
  { lodgings }: Candidates,
  locale: Locale,
): string[] {
  if (!stated) return []
  const hasKind = lodgings.some(({ kind }) => stated.kinds.some((each) => each === kind))
  const hasArea = lodgings.some(({ area }) => stated.areas.some((each) => each === area))
  return [
    ...(hasKind ? [] : stated.kinds.map((kind) => lodgingKindName(kind, locale))),
    ...(hasArea ? [] : stated.areas),
  ]
}

/** A budget in another currency is planned in that currency, unless the trip has costs in its own. */
export function planCurrency({ currency, itinerary }: TripDetail, budget: Money | undefined): string {
  const hasCosts = itinerary.some(({ cost }) => cost?.currency === currency)
  return budget && !hasCosts ? budget.currency : currency
}

/** A trip is not shortened below `lastDay`, the last day that keeps an item. */
export function patchOfTrip(trip: TripDetail, stated: PlanPreferences, lastDay: number): TripPatch {
  const { days, startDate, party, pace, diets, allergies, mobility } = stated
  const needs = {
    ...trip.needs,
    ...(diets && { diets }),
    ...(allergies && { allergies }),
    ...(mobility && { stepFree: mobility.stepFree, maxEffort: mobility.maxEffort }),
  }
  const hasNeeds = (Object.keys(noTravelNeeds) as (keyof typeof needs)[]).some(
    (key) => JSON.stringify(needs[key]) !== JSON.stringify(trip.needs[key]),
  )
  const isOtherParty = party && (party.adults !== trip.party.adults || party.children !== trip.party.children)
  return {
    ...(startDate && startDate !== trip.startDate && { startDate }),
    ...(days && days !== trip.durationDays && days >= lastDay && { durationDays: days }),
    ...(isOtherParty && { party }),
    ...(pace && pace !== trip.pace && { pace }),
    ...(hasNeeds && { needs }),
  }
}
