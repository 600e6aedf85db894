// Decides which tools to call next, from the traveler's messages and from which results are present.
// The text inside results is never read for instructions.
import type { z } from 'zod'
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { planItinerarySpec } from '#contract/agent-tools/plan-itinerary.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { proposeTasksSpec } from '#contract/agent-tools/propose-tasks.ts'
import type { ToolSpec } from '#contract/agent-tools/tool-spec.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { attractionTags } from '../../shipped-data/guides/guide-vocabulary.ts'
import { isElsewhere } from './transcript/destination.ts'
import { resultsOf, type Transcript, wasCalled } from './transcript/transcript.ts'
import { findItem } from './transcript/trip-items.ts'
import { readRequest, type UserRequest } from './transcript/user-request.ts'

export interface WantedCall {
  name: string
  args: Record<string, unknown>
}

/** Empty when all results are present, or when something essential is missing and has to be asked for. */
export function decideCalls(transcript: Transcript): WantedCall[] {
  const request = readRequest(transcript)
  switch (request.intent) {
    case 'plan':
      return planCalls(transcript, request)
    case 'find_places':
      return wasCalled(transcript, findPlacesSpec) ? [] : placeCalls(request)
    case 'on_the_way':
      return asksForPlaces(request) && !wasCalled(transcript, findPlacesSpec) ? placeCalls(request) : []
    case 'weather':
      return wasCalled(transcript, getWeatherSpec) ? [] : [weatherCall(request)]
    case 'tasks':
      return inOrder(transcript, [getTripSpec, proposeTasksSpec])
    case 'budget':
    case 'show_trip':
      return inOrder(transcript, [getTripSpec])
    case 'change_item':
      return itemCalls(transcript, request)
    default:
      return []
  }
}

/** The first of these tools, which take no arguments, that was not called yet. */
function inOrder(transcript: Transcript, specs: readonly ToolSpec[]): WantedCall[] {
  const next = specs.find((spec) => !wasCalled(transcript, spec))
  return next ? [{ name: next.name, args: {} }] : []
}

function planCalls(transcript: Transcript, request: UserRequest): WantedCall[] {
  if (!wasCalled(transcript, getTripSpec)) return [{ name: getTripSpec.name, args: {} }]
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip || !(request.slots.days ?? trip.value.durationDays) || isElsewhere(request.slots.cities, trip.value))
    return []
  if (!wasCalled(transcript, getWeatherSpec)) {
    const searches = asksForPlaces(request) ? placeCalls(request) : []
    return [...searches, weatherCall(request)]
  }
  if (!wasCalled(transcript, planItinerarySpec))
    return [{ name: planItinerarySpec.name, args: planArgs(request, trip.value) }]
  const [planned] = resultsOf(transcript, planItinerarySpec)
  if (planned?.value.status !== 'ok' || wasCalled(transcript, proposeItinerarySpec)) return []
  return [{ name: proposeItinerarySpec.name, args: { plan: request.slots.option ?? 'balanced' } }]
}

function planArgs({ slots, refines }: UserRequest, trip: TripFacts): Record<string, unknown> {
  const { days, startDate, party, pace, interests, cuisines, avoid, mustSee, dayStart, dayEnd, budget } = slots
  const { adults, children } = party ?? trip.party
  const money =
    budget && moneyOf(budget.amount * (budget.perPerson ? adults + children : 1), budget.currency ?? trip.currency)
  return defined({
    days,
    startDate,
    budget: money,
    party,
    pace,
    interests,
    cuisines,
    avoid,
    mustSee,
    dayStart,
    dayEnd,
    replaceExisting: slots.replace === true || refines,
  })
}

function asksForPlaces({ slots }: UserRequest): boolean {
  return slots.interests.length > 0 || slots.cuisines.length > 0 || slots.food === true
}

/** One search for sights, one for food, or both. */
function placeCalls({ slots }: UserRequest): WantedCall[] {
  const { interests, cuisines, food, cities } = slots
  const [city] = cities
  const sights = interests.filter((tag) => tag !== 'food' || !food)
  const wantsFood = cuisines.length > 0 || food === true
  const searchFor = (kind: string, tags: string[]): WantedCall => ({
    name: findPlacesSpec.name,
    args: defined({ kind, tags: tags.length > 0 ? tags : undefined, city }),
  })
  const isSight = (tag: string) => attractionTags.some((known) => known === tag)
  return [
    ...(sights.length > 0 || !wantsFood ? [searchFor('attraction', sights.filter(isSight))] : []),
    ...(wantsFood ? [searchFor('restaurant', cuisines)] : []),
  ]
}

function weatherCall({ slots }: UserRequest): WantedCall {
  const [city] = slots.cities
  return {
    name: getWeatherSpec.name,
    args: defined({ city, from: slots.startDate, days: slots.days && Math.min(16, slots.days) }),
  }
}

function itemCalls(transcript: Transcript, { item }: UserRequest): WantedCall[] {
  if (!item) return []
  if (!wasCalled(transcript, getTripSpec)) {
    const search = item.act === 'add' ? [{ name: findPlacesSpec.name, args: { text: item.name, limit: 3 } }] : []
    return [{ name: getTripSpec.name, args: {} }, ...search]
  }
  if (wasCalled(transcript, proposeItinerarySpec)) return []
  const change = item.act === 'add' ? addition(transcript, item) : changeOfItem(transcript, item)
  return change ? [{ name: proposeItinerarySpec.name, args: { changes: [change] } }] : []
}

type Item = NonNullable<UserRequest['item']>

function addition(transcript: Transcript, { day, time }: Item) {
  const place = firstOf(transcript, findPlacesSpec)?.places[0]
  return place ? defined({ act: 'add', placeId: place.id, day: day ?? null, start: day ? time : undefined }) : null
}

function changeOfItem(transcript: Transcript, { act, name, day }: Item) {
  const found = findItem(firstOf(transcript, getTripSpec)?.items ?? [], name)
  if (!found || (act === 'move' && !day)) return null
  return act === 'move' ? { act, itemId: found.id, day } : { act, itemId: found.id }
}

function firstOf<Output extends z.ZodType>(transcript: Transcript, spec: ToolSpec<z.ZodType, Output>) {
  return resultsOf(transcript, spec)[0]?.value
}

function defined(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined))
}
