// Edits of whole days, and of an item that gives its place to another.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { DayTime } from '#contract/planning/facts.ts'
import { lengthOf, minuteOf, scheduleFrom } from '../../itinerary/schedule-at.ts'
import type { Addition } from './addition.ts'
import { dayPartOf, hoursLeft, hoursOfDay, hoursOfPart } from './day-parts.ts'
import { done, type EditOutcome, invalid } from './edit-outcome.ts'
import { openSlot } from './open-slot.ts'
import { addToDraft, type PlanDraft, patchItem, removeFromDraft } from './plan-draft.ts'
import { type PlanItem, type ReferenceContext, resolveDay } from './resolve-items.ts'
import { inTheWay } from './slots.ts'

/** Of a place whose usual length is not known. */
export const usualVisitMinutes = 60

const shortestMeal = 40
/** Minutes that a meal may begin before or after the one it replaces. */
const mealLeeway = 60
const lastStart = 23 * 60

type Replacement = Extract<ItineraryEdit, { act: 'replace' }>

/** The new place takes the day and the slot of what goes; where it is closed then or does not fit, a time that suits it. */
export function replaceItems(
  draft: PlanDraft,
  gone: readonly [PlanItem, ...PlanItem[]],
  {
    found: { item: found, minutes: own, bestTimes, openOn },
    by,
    to,
  }: { found: Addition } & Pick<Replacement, 'by' | 'to'>,
  { days, atPresent }: ReferenceContext,
  reason: string,
): EditOutcome {
  const [first] = gone
  if (found.kind === 'lodging' && first.kind === 'lodging') return done(inSameNights(draft, gone, found, reason))
  const day = to?.day === undefined ? first.day : resolveDay(to.day, days)
  if (to?.day !== undefined && day === null) return invalid('no_such_day')
  const isMealForMeal = first.kind === 'restaurant' && found.kind === 'restaurant'
  const minutes = isMealForMeal ? mealMinutes(first, own) : (own ?? lengthOf(first) ?? usualVisitMinutes)
  const removed = removeFromDraft(
    draft,
    gone.map(({ id }) => id),
    reason,
  )
  const open = (day !== null && openOn?.(day)) || null
  const hours = to?.part && day !== null ? hoursLeft(hoursOfPart[to.part], day, atPresent) : undefined
  const isEarly = bestTimes?.some((time) => time === 'early-morning') === true
  const near =
    to?.start ?? hours?.from ?? (day === first.day ? first.start : (startOfBest(bestTimes) ?? hoursOfDay.from))
  const times =
    day === null || near === null
      ? { start: null, end: null, endsNextDay: false }
      : to?.start
        ? scheduleFrom(to.start, minutes)
        : ((isMealForMeal && first.start && !hours && day === first.day
            ? openSlot({ day, minutes, open, near, hours: aroundMeal(first.start), mustFit: true }, removed.items)
            : null) ??
          (hours && openSlot({ day, minutes, open, near, hours }, removed.items)) ??
          openSlot(
            { day, minutes, open, near, hours: hoursLeft(isEarly ? earlyDay : hoursOfDay, day, atPresent) },
            removed.items,
          ))
  // Where no place was named, there is none that is open.
  if (times === null) return invalid(by.name === undefined && by.placeId === undefined ? 'no_place' : 'closed')
  const item = { ...found, day, zone: found.zone ?? first.zone, ...times }
  const added = addToDraft(removed, item, reason)
  const placed = added.items.find(({ id }) => !removed.items.some((known) => known.id === id))
  return done(added, placed ? inTheWay(placed, added.items) : [])
}

/** As long as the meal that goes, where its own would be longer: an hour for hotpot rather than another hour of the day. */
function mealMinutes(gone: PlanItem, own: number | null | undefined): number {
  const before = lengthOf(gone)
  if (before === null || !own) return own ?? before ?? usualVisitMinutes
  return Math.min(own, Math.max(before, shortestMeal))
}

/** A lunch stays a lunch. */
function aroundMeal(start: string): { from: string; to: string } {
  const minute = minuteOf(start)
  return {
    from: scheduleFrom('00:00', Math.max(0, minute - mealLeeway)).end,
    to: scheduleFrom('00:00', Math.min(lastStart, minute + mealLeeway)).end,
  }
}

/** A bed has no opening hours and no length. */
function inSameNights(
  draft: PlanDraft,
  gone: readonly [PlanItem, ...PlanItem[]],
  found: Addition['item'],
  reason: string,
): PlanDraft {
  const [{ day, start, end, endsNextDay, zone }] = gone
  const removed = removeFromDraft(
    draft,
    gone.map(({ id }) => id),
    reason,
  )
  return addToDraft(removed, { ...found, day, start, end, endsNextDay, zone: found.zone ?? zone }, reason)
}

const earlyDay = { ...hoursOfDay, from: '08:00' }
const bestStarts: Partial<Record<DayTime, string>> = {
  'early-morning': '08:00',
  morning: '09:00',
  afternoon: '14:00',
  sunset: '17:30',
  evening: '19:00',
  night: '19:30',
}

function startOfBest(bestTimes: readonly DayTime[] | undefined): string | undefined {
  return bestTimes?.map((time) => bestStarts[time]).find((start) => start !== undefined)
}

export function clearDay(
  draft: PlanDraft,
  { day, part }: Extract<ItineraryEdit, { act: 'clear' }>,
  { days }: ReferenceContext,
  reason: string,
): EditOutcome {
  const resolved = resolveDay(day, days)
  if (resolved === null) return invalid('no_such_day')
  const gone = draft.items.filter(
    (item) =>
      item.day === resolved &&
      !item.pinned &&
      item.booking !== 'booked' &&
      (part === undefined || dayPartOf(item) === part),
  )
  return done(
    removeFromDraft(
      draft,
      gone.map(({ id }) => id),
      reason,
    ),
  )
}

/** Beds and journeys stay: they belong to a date. */
export function swapDays(
  draft: PlanDraft,
  edit: Extract<ItineraryEdit, { act: 'swap_days' }>,
  { days }: ReferenceContext,
  reason: string,
): EditOutcome {
  const [one, other] = [resolveDay(edit.day, days), resolveDay(edit.with, days)]
  if (one === null || other === null) return invalid('no_such_day')
  const moving = draft.items.filter(
    ({ day, kind }) => (day === one || day === other) && !['lodging', 'flight', 'train'].includes(kind),
  )
  return done(
    moving.reduce(
      (current, item) => patchItem(current, item.id, { day: item.day === one ? other : one }, reason),
      draft,
    ),
  )
}
