// Ideas for mending one violation, from the gentlest to leaving something out.
import type { ChangeReason, Fix, PlanChange } from '#contract/planning/change.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { Violation } from '#contract/planning/violation.ts'
import type { Desk } from './apply-changes.ts'
import { scheduleDay } from './day-schedule.ts'
import { diffDays } from './diff-days.ts'
import { bestInsertion } from './insertions.ts'
import { replacements } from './replacements.ts'

export type FixIdea = Pick<Fix, 'kind' | 'params' | 'changes'>

type Movable = Extract<PlannedItem, { kind: 'visit' | 'meal' }>
type Placed = { item: Movable; day: number }

const nothingFixed: ReadonlySet<string> = new Set()
const shifts = [15, 30, 45, 60, 90, 120, 180]

export function* fixIdeas(desk: Desk, itinerary: Itinerary, violation: Violation): Generator<FixIdea> {
  const placed = movables(itinerary).filter(({ item, day }) =>
    violation.itemIds.length > 0 ? violation.itemIds.includes(item.id) : violation.day === day,
  )
  const missedTime = violation.code.startsWith('opening') ? 'closed' : 'better-time'
  for (const each of placed) yield* shiftIdeas(each, missedTime)
  if (violation.day !== null) yield* reorderIdeas(desk, itinerary, violation.day)
  for (const each of placed) yield* otherDayIdeas(desk, itinerary, each, missedTime)
  for (const { day } of placed.slice(0, 1)) yield* swapIdeas(itinerary, day)
  for (const each of placed) yield* replaceIdeas(desk, itinerary, each)
  for (const { item } of placed) {
    yield {
      kind: 'drop',
      params: { itemId: item.id },
      changes: [{ type: 'remove', itemId: item.id, reason: 'too-much' }],
    }
  }
}

function movables({ days }: Itinerary): Placed[] {
  return days.flatMap(({ items }, day) =>
    items.flatMap((item) => (item.kind === 'visit' || item.kind === 'meal' ? [{ item, day }] : [])),
  )
}

function* shiftIdeas({ item, day }: Placed, reason: ChangeReason): Generator<FixIdea> {
  const move = (from: number, to: number): PlanChange[] => [
    { type: 'move', itemId: item.id, day, start: shifted(item.start, from), end: shifted(item.end, to), reason },
  ]
  for (const minutes of shifts) {
    const params = { itemId: item.id, minutes }
    yield { kind: 'start-earlier', params, changes: move(-minutes, -minutes) }
    yield { kind: 'start-later', params, changes: move(minutes, minutes) }
  }
  const stay = (Date.parse(`${item.end}Z`) - Date.parse(`${item.start}Z`)) / 60_000
  for (const minutes of [15, 30, 45].filter((cut) => stay - cut >= stay / 2)) {
    yield { kind: 'shorten', params: { itemId: item.id, minutes }, changes: move(0, -minutes) }
  }
}

/** The whole day pushed together until everything fits. */
function* reorderIdeas(desk: Desk, itinerary: Itinerary, day: number): Generator<FixIdea> {
  const on = itinerary.days[day]
  const items = on && scheduleDay(desk, { itinerary, day, items: on.items, fixed: nothingFixed })
  if (!items) return
  const changes = diffDays(itinerary, desk.withDays(itinerary.days.with(day, { ...on, items })), () => 'better-time')
  if (changes.length > 0) yield { kind: 'reorder', params: { day }, changes }
}

function* otherDayIdeas(
  desk: Desk,
  itinerary: Itinerary,
  { item, day }: Placed,
  reason: ChangeReason,
): Generator<FixIdea> {
  if (item.kind === 'meal') return
  for (const other of itinerary.days.keys()) {
    if (other === day) continue
    const inserted = bestInsertion(desk, { itinerary, day: other, fixed: nothingFixed }, item)
    const there = inserted?.items.find(({ id }) => id === item.id)
    if (!inserted || !there || inserted.moved > 0) continue
    const { start, end } = there
    yield {
      kind: 'move-to-day',
      params: { itemId: item.id, day: other },
      changes: [{ type: 'move', itemId: item.id, day: other, start, end, reason }],
    }
  }
}

/** All sights and meals of two days of one stop change places and keep their hours. */
function* swapIdeas(itinerary: Itinerary, day: number): Generator<FixIdea> {
  const all = movables(itinerary)
  const stopOf = (on: number) => all.find((each) => each.day === on)?.item.stopId
  for (const [other, { date }] of itinerary.days.entries()) {
    if (other === day || stopOf(other) === undefined || stopOf(other) !== stopOf(day)) continue
    const moveTo =
      (to: number, on: string) =>
      (each: Placed): PlanChange => ({
        type: 'move',
        itemId: each.item.id,
        day: to,
        start: `${on}${each.item.start.slice(10)}`,
        end: `${on}${each.item.end.slice(10)}`,
        reason: 'better-time',
      })
    const here = itinerary.days[day]?.date ?? date
    const changes = [
      ...all.filter((each) => each.day === day).map(moveTo(other, date)),
      ...all.filter((each) => each.day === other).map(moveTo(day, here)),
    ]
    yield { kind: 'swap-days', params: { day, withDay: other }, changes }
  }
}

function* replaceIdeas(desk: Desk, itinerary: Itinerary, { item, day }: Placed): Generator<FixIdea> {
  for (const other of replacements(desk.model, itinerary, item)) {
    yield {
      kind: 'replace',
      params: {
        itemId: item.id,
        withId: other.kind === 'visit' ? other.placeId : other.kind === 'meal' ? other.restaurantId : '',
      },
      changes: [
        { type: 'remove', itemId: item.id, reason: 'makes-room' },
        { type: 'add', day, item: other, reason: 'fills-gap' },
      ],
    }
  }
}

function shifted(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 16)
}
