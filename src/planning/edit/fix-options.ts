// Candidate fixes for one violation, from the smallest change to dropping an item.
import type { ChangeReason, Fix, PlanChange } from '#contract/planning/change.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { Violation } from '#contract/planning/violation.ts'
import type { Editor } from './apply-changes.ts'
import { bestInsertion } from './day-insertion.ts'
import { scheduleDay } from './day-schedule.ts'
import { diffDays } from './diff-days.ts'
import { replacements } from './replacements.ts'

export type FixOption = Pick<Fix, 'kind' | 'params' | 'changes'>

type Movable = Extract<PlannedItem, { kind: 'visit' | 'meal' }>
type Placed = { item: Movable; day: number }

const nothingFixed: ReadonlySet<string> = new Set()
const shifts = [15, 30, 45, 60, 90, 120, 180]

export function* fixOptions(editor: Editor, itinerary: Itinerary, violation: Violation): Generator<FixOption> {
  const placed = movables(itinerary).filter(({ item, day }) =>
    violation.itemIds.length > 0 ? violation.itemIds.includes(item.id) : violation.day === day,
  )
  const reason = violation.code.startsWith('opening') ? 'closed' : 'better-time'
  for (const each of placed) yield* shiftOptions(each, reason)
  if (violation.day !== null) yield* reorderOptions(editor, itinerary, violation.day)
  for (const each of placed) yield* otherDayOptions(editor, itinerary, each, reason)
  for (const { day } of placed.slice(0, 1)) yield* swapOptions(itinerary, day)
  for (const each of placed) yield* replaceOptions(editor, itinerary, each)
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

function* shiftOptions({ item, day }: Placed, reason: ChangeReason): Generator<FixOption> {
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

/** Reschedules the whole day in its present order. */
function* reorderOptions(editor: Editor, itinerary: Itinerary, day: number): Generator<FixOption> {
  const on = itinerary.days[day]
  const items = on && scheduleDay(editor, { itinerary, day, items: on.items, fixed: nothingFixed })
  if (!items) return
  const changes = diffDays(itinerary, editor.withDays(itinerary.days.with(day, { ...on, items })), () => 'better-time')
  if (changes.length > 0) yield { kind: 'reorder', params: { day }, changes }
}

function* otherDayOptions(
  editor: Editor,
  itinerary: Itinerary,
  { item, day }: Placed,
  reason: ChangeReason,
): Generator<FixOption> {
  if (item.kind === 'meal') return
  for (const other of itinerary.days.keys()) {
    if (other === day) continue
    const inserted = bestInsertion(editor, { itinerary, day: other, fixed: nothingFixed }, item)
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

/** Swaps all visits and meals of two days of one stop; they keep their hours. */
function* swapOptions(itinerary: Itinerary, day: number): Generator<FixOption> {
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

function* replaceOptions(editor: Editor, itinerary: Itinerary, { item, day }: Placed): Generator<FixOption> {
  for (const other of replacements(editor.model, itinerary, item)) {
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
