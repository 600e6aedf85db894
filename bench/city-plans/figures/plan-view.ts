// A plan as the figures read it: per day what is done when and where, in minutes after midnight of that day.
import type { GeoPoint } from '#contract/place.ts'
import type { CandidatePlace, CandidateRestaurant, Candidates } from '#contract/planning/candidates.ts'
import type { Plan } from '#contract/planning/outcome.ts'
import type { CaseInput } from '../plan-case.ts'

export interface Entry {
  kind: 'visit' | 'meal'
  id: string
  name: string
  position: GeoPoint
  start: number
  end: number
  travel: number
  meal?: 'breakfast' | 'lunch' | 'dinner'
  place?: CandidatePlace
  restaurant?: CandidateRestaurant
}

export interface DayView {
  date: string
  /** Visits and meals; other items only fill time. */
  entries: Entry[]
  /** Every item with its travel, for gaps. */
  busy: { start: number; end: number; travel: number }[]
  /** Sleep after a landing in the night and rest after an outing, as far as the plan says so and it is true. */
  pauses: { from: number; until: number }[]
  /** Where the nights before and after are spent, as far as there is one: on the first and last day the bags are at the same lodging. */
  from: GeoPoint | null
  to: GeoPoint | null
}

export function viewPlan(plan: Plan, { candidates }: CaseInput): DayView[] {
  const { days, stays } = plan.itinerary
  const bedOn = (date: string) => stays.find((stay) => stay.checkIn <= date && date < stay.checkOut)
  return days.map(({ date, items }, index) => ({
    date,
    entries: items.flatMap((item) => entryOf(item, date, candidates)),
    busy: items.map((item) => ({
      start: minutesOn(date, item.start),
      end: minutesOn(date, item.end),
      travel: item.travel?.minutes ?? 0,
    })),
    pauses: items.flatMap((item, at) => pauseBefore(item, items[at - 1], date, plan.reasons) ?? []),
    from: positionOf(candidates.lodgings, (bedOn(days[index - 1]?.date ?? '') ?? bedOn(date))?.lodgingId),
    to: positionOf(candidates.lodgings, (bedOn(date) ?? bedOn(days[index - 1]?.date ?? ''))?.lodgingId),
  }))
}

export function visitsOf(days: readonly DayView[]): Entry[] {
  return days.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'visit'))
}

export function mealsOf(days: readonly DayView[]): Entry[] {
  return days.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'meal'))
}

export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export function minutesOfClock(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}

type Item = Plan['itinerary']['days'][number]['items'][number]

/** People sleep and rest no longer than this: beyond it a gap is a gap. */
const longestSleep = 480
const longestRest = 240
const nightEnds = 420
/** Minutes that a visit takes with the way there from which it is tiring. */
const longOuting = 270

function pauseBefore(
  item: Item,
  before: Item | undefined,
  date: string,
  reasons: Plan['reasons'],
): DayView['pauses'][number] | null {
  const codes = reasons.filter(({ itemId }) => itemId === item.id).map(({ code }) => code)
  if (!before) return null
  const from = minutesOn(date, before.end)
  if (codes.includes('sleep-after-landing') && from < nightEnds) return { from, until: from + longestSleep }
  const isTiring = from - minutesOn(date, before.start) + (before.travel?.minutes ?? 0) >= longOuting
  if (!codes.includes('rest-after-outing') || !isTiring) return null
  return { from, until: from + (item.travel?.minutes ?? 0) + longestRest }
}

function entryOf(item: Item, date: string, candidates: Candidates): Entry[] {
  const times = {
    start: minutesOn(date, item.start),
    end: minutesOn(date, item.end),
    travel: item.travel?.minutes ?? 0,
  }
  if (item.kind === 'visit') {
    const place = candidates.places.find(({ id }) => id === item.placeId)
    if (!place?.position) return []
    return [{ kind: 'visit', id: place.id, name: place.name, position: place.position, ...times, place }]
  }
  if (item.kind !== 'meal') return []
  const restaurant = candidates.restaurants.find(({ id }) => id === item.restaurantId)
  if (!restaurant?.position) return []
  const { id, name, position } = restaurant
  return [{ kind: 'meal', id, name, position, ...times, meal: item.meal, restaurant }]
}

function minutesOn(date: string, local: string): number {
  return Math.round((Date.parse(`${local}:00Z`) - Date.parse(`${date}T00:00:00Z`)) / 60_000)
}

function positionOf(all: Candidates['lodgings'], id: string | undefined): GeoPoint | null {
  return all.find((each) => each.id === id)?.position ?? null
}
