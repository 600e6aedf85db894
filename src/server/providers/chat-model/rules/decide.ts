// Which tools to call next. Decided by the traveller's words and by which results are there, never by the text inside results.
import type { z } from 'zod'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { foundPlacesSchema } from '../../../agent/tools/find-places.ts'
import { type TripFacts, tripFactsSchema } from '../../../agent/tools/get-trip.ts'
import { plannedSchema } from '../../../agent/tools/plan-itinerary.ts'
import { attractionTags } from '../../shipped-data/guides/guide-vocabulary.ts'
import { isElsewhere } from './transcript/destination.ts'
import { resultsOf, type Transcript, wasCalled } from './transcript/transcript.ts'
import { findItem } from './transcript/trip-items.ts'
import { type Wish, wishOf } from './transcript/wish.ts'

export interface WantedCall {
  name: string
  args: Record<string, unknown>
}

/** Empty = everything needed is there, or something essential is missing and has to be asked. */
export function decideCalls(transcript: Transcript): WantedCall[] {
  const wish = wishOf(transcript)
  switch (wish.intent) {
    case 'plan':
      return planCalls(transcript, wish)
    case 'find_places':
      return wasCalled(transcript, 'find_places') ? [] : placeCalls(wish)
    case 'on_the_way':
      return asksForPlaces(wish) && !wasCalled(transcript, 'find_places') ? placeCalls(wish) : []
    case 'weather':
      return wasCalled(transcript, 'get_weather') ? [] : [weatherCall(wish)]
    case 'tasks':
      return inOrder(transcript, [
        { name: 'get_trip', args: {} },
        { name: 'propose_tasks', args: {} },
      ])
    case 'budget':
    case 'show_trip':
      return inOrder(transcript, [{ name: 'get_trip', args: {} }])
    case 'change_item':
      return itemCalls(transcript, wish)
    default:
      return []
  }
}

function inOrder(transcript: Transcript, calls: WantedCall[]): WantedCall[] {
  const next = calls.find(({ name }) => !wasCalled(transcript, name))
  return next ? [next] : []
}

function planCalls(transcript: Transcript, wish: Wish): WantedCall[] {
  if (!wasCalled(transcript, 'get_trip')) return [{ name: 'get_trip', args: {} }]
  const [trip] = resultsOf(transcript, 'get_trip', tripFactsSchema)
  if (!trip || !(wish.slots.days ?? trip.value.durationDays) || isElsewhere(wish.slots.cities, trip.value)) return []
  if (!wasCalled(transcript, 'get_weather')) {
    const looks = asksForPlaces(wish) ? placeCalls(wish) : []
    return [...looks, weatherCall(wish)]
  }
  if (!wasCalled(transcript, 'plan_itinerary')) return [{ name: 'plan_itinerary', args: planArgs(wish, trip.value) }]
  const [planned] = resultsOf(transcript, 'plan_itinerary', plannedSchema)
  if (planned?.value.status !== 'ok' || wasCalled(transcript, 'propose_itinerary')) return []
  return [{ name: 'propose_itinerary', args: { plan: wish.slots.option ?? 'balanced' } }]
}

function planArgs({ slots, refines }: Wish, trip: TripFacts): Record<string, unknown> {
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

function asksForPlaces({ slots }: Wish): boolean {
  return slots.interests.length > 0 || slots.cuisines.length > 0 || slots.food === true
}

/** One look for sights and one for food, whichever are meant; both may be. */
function placeCalls({ slots }: Wish): WantedCall[] {
  const { interests, cuisines, food, cities } = slots
  const [city] = cities
  const sights = interests.filter((tag) => tag !== 'food' || !food)
  const wantsFood = cuisines.length > 0 || food === true
  const look = (kind: string, tags: string[]): WantedCall => ({
    name: 'find_places',
    args: defined({ kind, tags: tags.length > 0 ? tags : undefined, city }),
  })
  const isSight = (tag: string) => attractionTags.some((known) => known === tag)
  return [
    ...(sights.length > 0 || !wantsFood ? [look('attraction', sights.filter(isSight))] : []),
    ...(wantsFood ? [look('restaurant', cuisines)] : []),
  ]
}

function weatherCall({ slots }: Wish): WantedCall {
  const [city] = slots.cities
  return {
    name: 'get_weather',
    args: defined({ city, from: slots.startDate, days: slots.days && Math.min(16, slots.days) }),
  }
}

function itemCalls(transcript: Transcript, { item }: Wish): WantedCall[] {
  if (!item) return []
  if (!wasCalled(transcript, 'get_trip')) {
    const look = item.act === 'add' ? [{ name: 'find_places', args: { text: item.name, limit: 3 } }] : []
    return [{ name: 'get_trip', args: {} }, ...look]
  }
  if (wasCalled(transcript, 'propose_itinerary')) return []
  const change = item.act === 'add' ? addition(transcript, item) : changeOfItem(transcript, item)
  return change ? [{ name: 'propose_itinerary', args: { changes: [change] } }] : []
}

type Item = NonNullable<Wish['item']>

function addition(transcript: Transcript, { day, time }: Item) {
  const place = firstOf(transcript, 'find_places', foundPlacesSchema)?.places[0]
  return place ? defined({ act: 'add', placeId: place.id, day: day ?? null, start: day ? time : undefined }) : null
}

function changeOfItem(transcript: Transcript, { act, name, day }: Item) {
  const found = findItem(firstOf(transcript, 'get_trip', tripFactsSchema)?.items ?? [], name)
  if (!found || (act === 'move' && !day)) return null
  return act === 'move' ? { act, itemId: found.id, day } : { act, itemId: found.id }
}

function firstOf<Schema extends z.ZodType>(transcript: Transcript, name: string, schema: Schema) {
  return resultsOf(transcript, name, schema)[0]?.value
}

function defined(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined))
}
