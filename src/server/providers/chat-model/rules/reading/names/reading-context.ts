// What a message is read against: the day, the trip and the names that it may use.
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { CityGuide } from '../../../../shipped-data/guides/schema.ts'
import { citiesIn } from './city-names.ts'
import type { TripCalendar } from './day-references.ts'
import { indexNames, type NameIndex } from './name-index.ts'

export interface ReadingItem {
  id: string
  day: number | null
  start: string | null
  end: string | null
  kind: string
  title: string
}

export interface KnownParty {
  adults: number
  children: number
  childAges?: number[]
  seniors?: number
  /** In an earlier message; the party of a new trip may be a default. */
  isStated?: true
}

export interface ReadingContext extends TripCalendar {
  /** False before the trip was read: whether it has a plan is open. */
  isTripKnown: boolean
  items: readonly ReadingItem[]
  /** The plan has a bed, or one that waits for a decision may have. */
  hasBed?: boolean
  /** A plan waits for a decision; it was shown beside two others. */
  offersPlan?: boolean
  names: NameIndex
  /** Of the guides that the names are from. */
  guideIds: readonly string[]
  /** Items that the conversation spoke of, newest last. */
  recent?: readonly ItemReference[]
  /** Names that it spoke of, newest last. */
  recentNames?: readonly string[]
  recentDay?: number
  /** The day of the trip that is under way. */
  dayAtHand?: number
  /** Day of the item that was spoken of last. */
  recentItemDay?: number
  /** Amount that the conversation spoke of last. */
  recentMoney?: { amount: number; currency: string | null }
  recentConversion?: { from?: string; to?: string }
  party: KnownParty | null
  /** Of the trip as it is stored, in the names that mentions have. */
  destinations?: readonly string[]
  /** That the conversation spoke of, with their nights where they were said. */
  stops?: readonly { place: string; nights?: number }[]
  /** Of a trip that is planned and has several; their nights are its own. */
  plannedStops?: readonly { place: string; firstDay?: number }[]
  currency: string | null
  /** That was said or set, in major units. */
  budget?: { amount: number; currency: string | null; perPerson: boolean; perDay?: boolean }
  /** In which the trip shall lie, as the conversation said. */
  period?: { earliest: string; latest: string }
}

export function emptyContext(today: string): ReadingContext {
  return {
    isTripKnown: false,
    today,
    startDate: null,
    days: null,
    items: [],
    names: indexNames([], []),
    guideIds: [],
    party: null,
    currency: null,
  }
}

/** Each once; stops without a guide have none. */
export function guidesOf(found: readonly (CityGuide | null)[]): CityGuide[] {
  return [...new Set(found)].filter((guide) => guide !== null)
}

export function contextFor(
  trip: {
    startDate: string | null
    days: number | null
    items: readonly ReadingItem[]
    party: ReadingContext['party']
    currency: string | null
    stops?: readonly string[]
    firstDays?: readonly number[]
  },
  guides: readonly CityGuide[],
  today: string,
): ReadingContext {
  const { stops = [], firstDays = [], ...known } = trip
  const isRoute = stops.length > 1 && trip.items.length > 0
  const destinations = stops.map((name) => citiesIn(name)[0] ?? name)
  return {
    ...known,
    destinations,
    ...(destinations.length > 1 && !isRoute && { stops: destinations.map((place) => ({ place })) }),
    ...(isRoute && { plannedStops: destinations.map((place, index) => ({ place, firstDay: firstDays[index] })) }),
    isTripKnown: true,
    hasBed: trip.items.some(({ kind }) => kind === 'lodging'),
    today,
    guideIds: guides.map(({ id }) => id),
    names: indexNames(
      guides,
      trip.items.map(({ title }) => title),
    ),
  }
}
