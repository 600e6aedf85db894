// Replans after disruptions: the feasible plan with the fewest changes, as typed changes with reasons.
import type { ChangeReason, Disruption, PlanScope, ReplanResult } from '#contract/planning/change.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { Violation } from '#contract/planning/violation.ts'
import { createEditor, type EditInput, type Editor } from './edit/apply-changes.ts'
import { applyDisruptions } from './edit/apply-disruptions.ts'
import { rememberInsertions } from './edit/day-insertion.ts'
import { scheduleDay } from './edit/day-schedule.ts'
import { diffDays } from './edit/diff-days.ts'
import { removalOptions } from './edit/removal-options.ts'
import { replacements } from './edit/replacements.ts'
import { idsOutside, isDayInScope } from './edit/scope.ts'
import { instantOfLocal } from './model/clock.ts'
import { buildModel } from './model/planning-model.ts'
import { verify } from './verify.ts'

export type ReplanInput = EditInput & {
  disruptions: readonly Disruption[]
  /** Ids of items that are done, booked or pinned: they stay as they are. */
  fixed: readonly string[]
  /** What may change; without disruptions it is planned anew under the request as given, e.g. with a slower pace. */
  scope?: PlanScope
}

/** Day schedules that are checked in full per day. */
const mostTries = 12
/** With a scope more has to go at once, e.g. for a slower pace. */
const mostScopeTries = 120

export function replan(asked: ReplanInput): ReplanResult {
  const { request, itinerary, disruptions, scope } = asked
  const input = { ...asked, fixed: [...asked.fixed, ...idsOutside(itinerary, scope)] }
  const candidates = applyDisruptions(input.candidates, itinerary, disruptions)
  const editor = createEditor(buildModel(request, candidates), itinerary)
  const check = (now: Itinerary) => verify({ request: withoutSkipped(request, input), candidates, itinerary: now })
  // Without disruptions the days of the scope have to meet the request; everything else stays as wrong as it was.
  const isGiven = ({ day }: Violation) => disruptions.length > 0 || !scope || day === null || !isDayInScope(scope, day)
  const before = verify({ request, candidates: input.candidates, itinerary }).filter(isGiven)
  const insert = rememberInsertions(editor, new Set(input.fixed))
  const plan = { input, editor, insert, check, wrongBefore: keysOf(before) }
  let current = itinerary
  for (const day of daysHit(input)) {
    const next = replanDay(plan, current, day)
    if (next) current = next
  }
  const violations = check(current).filter((violation) => !plan.wrongBefore.has(keyOf(violation)))
  const isLateStill = disruptions.some((disruption) => !respects(editor, current, disruption, input.fixed))
  const changes = diffDays(itinerary, current, (itemId) => reasonFor(itinerary, disruptions, itemId))
  if (violations.length > 0 || isLateStill) return { status: 'infeasible', changes: [], itinerary, violations }
  return { status: changes.length > 0 ? 'ok' : 'unchanged', changes, itinerary: current, violations: [] }
}

type Plan = {
  input: ReplanInput
  editor: Editor
  insert: ReturnType<typeof rememberInsertions>
  check: (itinerary: Itinerary) => Violation[]
  wrongBefore: ReadonlySet<string>
}

/** `wrong`: violations that the plan did not have before. */
type Checked = { itinerary: Itinerary; wrong: number }

/** Removes as little as possible, then reinserts or replaces what was removed. */
function replanDay(plan: Plan, itinerary: Itinerary, day: number): Itinerary | null {
  const { input, editor } = plan
  const fixed = new Set(input.fixed)
  const notBefore = startOfRest(editor, itinerary, input.disruptions, day)
  const skipped = new Set(input.disruptions.flatMap((each) => (each.type === 'skip' ? [each.itemId] : [])))
  const items = itinerary.days[day]?.items ?? []
  let tries = 0
  for (const dropped of removalOptions(editor.model, items, { fixed, skipped })) {
    if (tries >= (input.scope ? mostScopeTries : mostTries)) return null
    const kept = items.filter(({ id }) => !dropped.has(id))
    const scheduled = scheduleDay(editor, { itinerary, day, items: kept, fixed, notBefore })
    if (!scheduled) continue
    tries++
    const lost = items.filter(({ id }) => dropped.has(id))
    const bare = checked(
      plan,
      editor.withDays(itinerary.days.with(day, { date: '', back: null, ...itinerary.days[day], items: scheduled })),
    )
    const refilled = refill(plan, bare, day, lost, notBefore)
    if (refilled.wrong === 0) return refilled.itinerary
    if (bare.wrong === 0) return bare.itinerary
  }
  return null
}

function checked({ check, wrongBefore }: Plan, itinerary: Itinerary): Checked {
  return { itinerary, wrong: check(itinerary).filter((violation) => !wrongBefore.has(keyOf(violation))).length }
}

function refill(
  plan: Plan,
  bare: Checked,
  day: number,
  lost: readonly PlannedItem[],
  notBefore: number | undefined,
): Checked {
  const { input, editor, insert } = plan
  let current = bare
  for (const item of lost) {
    const skip = input.disruptions.find((each) => each.type === 'skip' && each.itemId === item.id)
    const isGone = skip?.type === 'skip' && !skip.again
    const { days } = current.itinerary
    const laterDays = days.flatMap((_, at) =>
      isDayInScope(input.scope, at) && at > day && !isGone && item.kind === 'visit' ? [at] : [],
    )
    const options = [
      ...laterDays.map((at) => ({ at, item })),
      ...(skip || input.disruptions.length === 0
        ? []
        : replacements(editor.model, current.itinerary, item).map((other) => ({ at: day, item: other }))),
    ]
    for (const option of options) {
      const edit = {
        itinerary: current.itinerary,
        day: option.at,
        notBefore: option.at === day ? notBefore : undefined,
      }
      const inserted = insert(edit, option.item)
      if (!inserted || inserted.moved > 0) continue
      const on = days[option.at]
      const next = on && checked(plan, editor.withDays(days.with(option.at, { ...on, items: inserted.items })))
      if (!next || next.wrong > current.wrong) continue
      current = next
      break
    }
  }
  return current
}

function daysHit({ itinerary, disruptions, scope }: ReplanInput): number[] {
  if (disruptions.length === 0) return scope ? [...itinerary.days.keys()].filter((day) => isDayInScope(scope, day)) : []
  const days = disruptions.map((disruption) =>
    disruption.type === 'skip'
      ? itinerary.days.findIndex(({ items }) => items.some(({ id }) => id === disruption.itemId))
      : disruption.day,
  )
  return [...new Set(days)]
    .filter((day) => itinerary.days[day] !== undefined && isDayInScope(scope, day))
    .sort((a, b) => a - b)
}

function startOfRest(
  { model }: Editor,
  itinerary: Itinerary,
  disruptions: readonly Disruption[],
  day: number,
): number | undefined {
  const zone = model.zoneOf(itinerary.days[day]?.items[0]?.stopId ?? '')
  const starts = disruptions.flatMap((each) =>
    (each.type === 'delay' || each.type === 'late-start') && each.day === day ? [instantOfLocal(zone, each.from)] : [],
  )
  return starts.length > 0 ? Math.max(...starts) : undefined
}

/** Whether no movable item starts before a delay is over. */
function respects(editor: Editor, itinerary: Itinerary, disruption: Disruption, fixed: readonly string[]): boolean {
  if (disruption.type === 'skip') return !placed(itinerary, disruption.itemId)
  if (disruption.type !== 'delay' && disruption.type !== 'late-start') return true
  const from = startOfRest(editor, itinerary, [disruption], disruption.day) ?? Number.NEGATIVE_INFINITY
  return (itinerary.days[disruption.day]?.items ?? []).every(
    (item) =>
      fixed.includes(item.id) ||
      (item.kind !== 'visit' && item.kind !== 'meal') ||
      instantOfLocal(editor.model.zoneOf(item.stopId), item.start) >= from,
  )
}

function placed({ days }: Itinerary, itemId: string): boolean {
  return days.some(({ items }) => items.some(({ id }) => id === itemId))
}

/** A must-see that was skipped for good is no longer required. */
function withoutSkipped(request: EditInput['request'], { itinerary, disruptions }: ReplanInput): EditInput['request'] {
  const items = itinerary.days.flatMap(({ items: all }) => all)
  const gone = disruptions.flatMap((each) => (each.type === 'skip' && !each.again ? [each.itemId] : []))
  const placeIds = items.flatMap((item) => (item.kind === 'visit' && gone.includes(item.id) ? [item.placeId] : []))
  return { ...request, mustSee: request.mustSee.filter((id) => !placeIds.includes(id)) }
}

function keyOf({ code, day, itemIds }: Violation): string {
  return `${code} ${day ?? ''} ${itemIds.join()}`
}

function keysOf(violations: readonly Violation[]): Set<string> {
  return new Set(violations.map(keyOf))
}

function reasonFor(before: Itinerary, disruptions: readonly Disruption[], itemId: string): ChangeReason {
  const item = before.days.flatMap(({ items }) => items).find(({ id }) => id === itemId)
  if (!item) return disruptions.some(({ type }) => type === 'weather') ? 'indoor-instead' : 'fills-gap'
  const subject = item.kind === 'visit' ? item.placeId : item.kind === 'meal' ? item.restaurantId : ''
  const own = disruptions.find(
    (each) => (each.type === 'skip' && each.itemId === itemId) || (each.type === 'closure' && each.id === subject),
  )
  const [cause] = own ? [own] : disruptions
  const reasons: Record<Disruption['type'], ChangeReason> = {
    delay: 'delayed',
    'late-start': 'late-start',
    closure: own ? 'closed' : 'makes-room',
    weather: 'bad-weather',
    skip: own ? 'skipped' : 'makes-room',
  }
  return cause ? reasons[cause.type] : 'fits-better'
}
