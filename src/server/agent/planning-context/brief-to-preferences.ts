// What is asked of a plan: the brief of the trip, with the values of the message over it.
import type { Money } from '#contract/money.ts'
import type { Party, TripDetail } from '#contract/trip.ts'
import type { BriefValue, TripBrief } from '#contract/trip-brief.ts'
import { restIn } from '../../providers/chat-model/rules/reading/values/rest-times.ts'
import { chooseStart } from './chosen-start.ts'
import type { PlanPreferences } from './preferences-to-request.ts'

export function briefToPreferences(
  brief: TripBrief,
  message: PlanPreferences,
  trip: Pick<TripDetail, 'party' | 'durationDays' | 'startDate' | 'destination'>,
): PlanPreferences {
  const days = message.days ?? brief.days?.value
  const party = message.party ?? partyOf(brief.party?.value)
  const plannedDays = days ?? trip.durationDays ?? 1
  const likes = [...message.interests, ...message.cuisines, ...message.mustSee]
  const dates = brief.dates?.value
  const fixed = dates?.type === 'fixed' ? dates.start : undefined
  const chosen = dates?.type === 'period' ? chooseStart(dates, plannedDays, trip.destination.country) : undefined
  const stated: PlanPreferences = {
    ...message,
    days,
    party,
    seniors: brief.party?.value.seniors,
    startDate: message.startDate ?? fixed ?? chosen?.date,
    chosenStart: message.startDate ? undefined : chosen,
    budget: message.budget ?? (brief.budget && totalBudget(brief.budget.value, party ?? trip.party, plannedDays)),
    pace: message.pace ?? brief.pace?.value,
    // The hour of the arrival bounds the first day, that of the departure the last: no other one.
    dayStart: unless(brief.arrival?.value.at, message.dayStart ?? brief.dayWindow?.value.start),
    dayEnd: unless(brief.departure?.value.at, message.dayEnd ?? brief.dayWindow?.value.end),
    interests: union(message.interests, without(brief.interests?.value, message.avoid)),
    cuisines: union(message.cuisines, without(brief.cuisines?.value, message.avoid)),
    mustSee: union(message.mustSee, without(brief.mustSee?.value, message.avoid)),
    avoid: union(message.avoid, without(brief.avoid?.value, likes)),
    diets: brief.diets?.value,
    allergies: brief.allergies?.value,
    mobility: brief.mobility?.value,
    rest: restIn(brief.notes?.value),
    lodging: brief.lodging?.value,
    between: message.between ?? brief.transport?.value.between,
    localTransport: brief.transport?.value.local,
    notBefore: brief.transport?.value.notBefore,
    byDay: brief.transport?.value.byDay,
    arrival: brief.arrival?.value,
    departure: brief.departure?.value,
    relaxations: brief.relaxations?.value,
  }
  return stated
}

function partyOf(party: BriefValue<'party'> | undefined): Party | undefined {
  if (!party) return undefined
  const { adults, children, childAges } = party
  return { adults, children: Math.max(children, childAges.length), ...(childAges.length > 0 && { childAges }) }
}

function totalBudget(
  { amount, currency, scope }: BriefValue<'budget'>,
  { adults, children }: Party,
  days: number,
): Money {
  const people = scope === 'per_person' || scope === 'per_person_per_day' ? adults + children : 1
  const times = scope === 'per_day' || scope === 'per_person_per_day' ? days : 1
  return { amount: amount * people * times, currency }
}

function unless(other: string | undefined, clock: string | undefined): string | undefined {
  return clock === other ? undefined : clock
}

function union(own: string[], others: string[]): string[] {
  return [...new Set([...own, ...others])]
}

function without(all: readonly string[] = [], some: readonly string[]): string[] {
  return all.filter((one) => !some.includes(one))
}
