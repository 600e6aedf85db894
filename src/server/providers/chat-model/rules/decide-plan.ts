// The calls of a planning turn: weather and places, then the plan, then the proposal.
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { planItinerarySpec } from '#contract/agent-tools/plan-itinerary.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { attractionTags } from '../../shipped-data/guides/guide-vocabulary.ts'
import { citiesElsewhere } from './reading/requests/stop-changes.ts'
import type { ToolCall } from './reading/requests/tool-call.ts'
import { resultsOf, type Transcript, wasCalled } from './transcript/transcript.ts'
import type { UserRequest } from './transcript/user-request.ts'

export function nextPlanCall(transcript: Transcript, request: UserRequest, offered: ReadonlySet<string>): ToolCall[] {
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip || !offered.has(planItinerarySpec.name)) return []
  if (!(request.slots.days ?? trip.value.durationDays) || wasCalled(transcript, updateTripSpec)) return []
  // Over a plan the chat asks first whether the trip goes there as well or instead.
  if (trip.value.items.length > 0 && citiesElsewhere(request.slots.cities, trip.value).length > 0) return []
  if (!wasCalled(transcript, getWeatherSpec)) return [...placeCalls(request), weatherCall(request)]
  if (!wasCalled(transcript, planItinerarySpec))
    return [{ name: planItinerarySpec.name, args: planArgs(request, trip.value) }]
  const [planned] = resultsOf(transcript, planItinerarySpec)
  const isPlanned = planned?.value.status === 'ok' || planned?.value.status === 'frame'
  if (!isPlanned || wasCalled(transcript, proposeItinerarySpec)) return []
  return [{ name: proposeItinerarySpec.name, args: { plan: request.slots.option ?? planned.value.preferred } }]
}

function planArgs({ slots, refines, context }: UserRequest, trip: TripFacts): Record<string, unknown> {
  const { days, startDate, party, pace, interests, cuisines, avoid, mustSee, dayStart, dayEnd, budget } = slots
  const { adults, children } = party ?? trip.party
  const people = budget?.perPerson ? adults + children : 1
  const length = budget?.perDay ? (days ?? trip.durationDays ?? 1) : 1
  return defined({
    days,
    startDate,
    budget: budget && moneyOf(budget.amount * people * length, budget.currency ?? context.currency ?? trip.currency),
    party: party && { adults: Math.max(1, adults), children },
    pace: pace ?? (slots.mobility ? 'relaxed' : undefined),
    interests: interests.slice(0, 15),
    cuisines: cuisines.slice(0, 15),
    avoid: [...new Set([...avoid, ...(slots.refusedFoods ?? []), ...(slots.skip ?? [])])].slice(0, 15),
    mustSee: mustSee.map((name) => name.slice(0, 80)).slice(0, 10),
    dayStart,
    dayEnd,
    replaceExisting: slots.replace === true || refines || trip.items.length > 2,
  })
}

/** Places that answer the stated likes, shown beside the plan. */
function placeCalls({ slots }: UserRequest): ToolCall[] {
  const { interests, cuisines, food, cities } = slots
  const [city] = cities
  const sights = interests.filter((tag) => attractionTags.some((known) => known === tag) && (tag !== 'food' || !food))
  const searchFor = (kind: string, tags: string[]): ToolCall => ({
    name: findPlacesSpec.name,
    args: defined({ kind, tags: tags.length > 0 ? tags.slice(0, 10) : undefined, city }),
  })
  return [
    ...(sights.length > 0 ? [searchFor('attraction', sights)] : []),
    ...(cuisines.length > 0 || food === true ? [searchFor('restaurant', cuisines)] : []),
  ]
}

/** Of a trip of several stops, the weather is that of each day's stop. */
function weatherCall({ slots }: UserRequest): ToolCall {
  const [city] = slots.cities.length === 1 ? slots.cities : []
  return {
    name: getWeatherSpec.name,
    args: defined({ city, from: slots.startDate, days: slots.days && Math.min(16, slots.days) }),
  }
}

function defined(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined))
}
