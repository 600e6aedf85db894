// The edit that a clause asks for, as calls of the editing tools.
import { editItinerarySpec, type ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import { undoLastSpec } from '#contract/agent-tools/undo-last.ts'
import type { ActName } from '../acts/act-names.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { likelyTime } from '../values/clock-times.ts'
import { readInterests } from '../values/interests.ts'
import { additionIn } from './addition.ts'
import { bookedTime } from './booked-time.ts'
import { type Clause, daysMeant, mealIn, partIn, readValues } from './clause.ts'
import { clears } from './clear-edits.ts'
import { first, targets } from './edit-targets.ts'
import { removalsBut } from './exceptions.ts'
import { fewerSights } from './fewer-sights.ts'
import { referenceIn, referenceTo } from './item-reference.ts'
import { moves, swaps } from './move-edits.ts'
import { meantItem } from './place-name.ts'
import { codeIn, newTitleIn, noteIn } from './quoted-text.ts'
import { replacements } from './replace-edits.ts'
import { restOfDay } from './rest-of-day.ts'
import { daysByRole, withDescribed } from './role-edits.ts'
import { lengthChange, shifts, timeChanges } from './time-edits.ts'
import { callOf, type ToolCall } from './tool-call.ts'

/** Empty where the clause does not say what is meant; the reply then asks. */
export function editCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  if (clause.act === 'undo') return [callOf(undoLastSpec, {})]
  const gone = fewerSights(clause, context)
  if (gone) return [gone]
  if (clause.act === 'easier' || clause.act === 'fuller') return scopeCalls(clause, context)
  const edits = withDescribed(editsOf(clause, context), clause, context)
  return edits.length > 0 ? [callOf(editItinerarySpec, { edits })] : []
}

/** Of the acts that change when something happens, the one whose values the clause has: "the opera half an hour earlier". */
const ofTime: Partial<Record<ActName, readonly ActName[]>> = {
  set_time: ['shift', 'move'],
  shift: ['set_time', 'move'],
  move: ['set_time', 'shift'],
}

/** Without a day to clear, those that are named go. */
function actsLike({ act, mentions }: Clause): readonly ActName[] {
  return act === 'clear' && mentions.length > 0 ? ['clear', 'remove'] : [act, ...(ofTime[act] ?? [])]
}

export function editsOf(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  for (const act of actsLike(clause)) {
    const edits = editsOfAct({ ...clause, act }, context)
    if (edits.length > 0) return edits
  }
  return []
}

function editsOfAct(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text } = clause
  switch (clause.act) {
    case 'remove':
      return removals(clause, context)
    case 'add':
      return additions(clause, context).map((edit) =>
        edit.act === 'add' ? movedIfPlanned(edit, clause, context) : edit,
      )
    case 'move':
      return moves(clause, context)
    case 'swap':
      return swaps(clause, context)
    case 'replace':
      return replacements(clause, context)
    case 'clear':
      return restOfDay(clause, context) ?? removalsBut(clause, context) ?? clears(clause, context)
    case 'shift':
      return shifts(clause, context)
    case 'set_time':
      return timeChanges(clause, context)
    case 'longer':
    case 'shorter':
      return first(clause, context).map((items) => ({
        act: 'lengthen',
        items,
        minutes: lengthChange(clause, items, context),
      }))
    case 'pin':
      return targets(clause, context).map((items) => ({ act: 'pin', items, pinned: true }))
    case 'booked': {
      const code = codeIn(text)
      return first(clause, context).flatMap((items): ItineraryEdit[] => [
        ...bookedTime(items, clause, context),
        { act: 'book', items, status: 'booked', ...(code && { code }) },
      ])
    }
    case 'rename': {
      const title = newTitleIn(text, clause.mentions[0] && text.slice(clause.mentions[0].end))
      return title ? first(clause, context).map((item) => ({ act: 'rename', item, title })) : []
    }
    case 'note':
      return notes(clause, context)
    default:
      return []
  }
}

/** "One of the two museums is enough": which of them, nobody knows yet. */
const oneOfThem =
  /(?:去|留|选|看|逛|要|保留)(?:其中)?一个(?:就|也)?(?:行|好|够|可以)|二选一|\b(?:just |only )?(?:one|either) of (?:them|the two|these|those)\b|\b(?:one|either) is (?:enough|plenty)\b/iu

function removals(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  if (clause.mentions.length > 1 && oneOfThem.test(clause.text)) return []
  return (
    restOfDay(clause, context) ??
    removalsBut(clause, context) ??
    wholeDays(clause, context) ??
    targets(clause, context).map((items) => ({ act: 'remove', items }))
  )
}

/** "Cancel Saturday altogether" */
function wholeDays(clause: Clause, context: ReadingContext): ItineraryEdit[] | null {
  const { text, days, mentions, tags } = clause
  const isWhole = /\b(?:altogether|completely|entirely|in full|(?:the )?whole|all of)\b/i.test(text)
  return isWhole && days.length > 0 && mentions.length + tags.length === 0 ? clears(clause, context) : null
}

/** "Note that …": no item is meant by "that". */
const opensNote = /\s*(?:\b(?:that|saying|to)|[:：])\s*$/iu

/** On the item that stands before the note; where only a day does, the note is an entry of its own on that day. */
function notes(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const note = noteIn(clause.text)
  if (!note) return []
  const before = clause.text.slice(0, clause.text.lastIndexOf(note)).replace(opensNote, '')
  const head = { ...clause, ...readValues(before, context) }
  const [day] = head.days
  const items = first(head, context)
  const isDated =
    day !== undefined && items.every((item) => Object.keys(item).every((key) => key === 'day' || key === 'part'))
  if (!isDated) return items.map((item) => ({ act: 'note', items: item, text: note, mode: 'append' }))
  const part = partIn(head.text)
  const [time] = [...head.times, ...readValues(note, context).times]
  const to = { day: day.day, ...(part && { part }), ...(time && { start: likelyTime(time, part === 'evening') }) }
  return [{ act: 'add', what: { name: note.slice(0, 120), own: true }, to }]
}

function additions(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, times } = clause
  const days = daysMeant(clause)
  const isThere = /\b(?:there|then|instead|that day|it in)\b|改去|那天|当天/iu.test(text)
  const day = days.at(-1)?.day ?? (isThere ? (context.recentDay ?? context.recentItemDay) : undefined)
  const meal = mealIn(text)
  const part = meal ? undefined : partIn(text)
  const [time] = times
  const neighbor = /\b(after|before) (?:the )?(.+)$|(?:在)?(.+?)(之后|后面|之前|前面)(?:加|去|安排)?/iu.exec(text)
  const isAfter = neighbor && /after|后/iu.test(neighbor[1] ?? neighbor[4] ?? '')
  const beside =
    neighbor &&
    clause.mentions.find(
      ({ start }) =>
        start >= neighbor.index + (neighbor[1] ? neighbor[1].length : 0) && start < neighbor.index + neighbor[0].length,
    )
  const near = beside
    ? referenceTo(beside, text, context)
    : neighbor?.[1]
      ? referenceIn({
          text: neighbor[2] ?? '',
          days: [],
          tags: clause.tags.filter(({ start }) => start > neighbor.index),
        })
      : null
  const what = additionIn(clause, beside ?? null, near !== null, context)
  // "A dinner on day 3 and one on day 4"
  const each = what.length === 1 && what[0]?.name === undefined && days.length > 1 && !near ? days : [{ day }]
  return what
    .flatMap((added) => each.map((on) => ({ added, day: on.day })))
    .map(({ added, day }) => ({
      act: 'add',
      what: added,
      to: {
        ...(day && { day }),
        ...(part && { part }),
        ...(meal && added.kind === 'restaurant' && { meal }),
        ...(time && { start: likelyTime(time, part === 'evening') }),
        ...(near &&
          (isAfter
            ? { after: { ...(day && !near.itemId && { day }), ...near } }
            : { before: { ...(day && !near.itemId && { day }), ...near } })),
      },
    }))
}

/** "Put Sainte-Chapelle on the first day", "the park this evening rather than tomorrow", where the plan has it on another one. */
function movedIfPlanned(
  edit: Extract<ItineraryEdit, { act: 'add' }>,
  clause: Clause,
  context: ReadingContext,
): ItineraryEdit {
  const { what, to } = edit
  // By the mention itself: parts of the English name may be those of another place.
  const own = clause.mentions.find(({ place }) => place.name === what.name)
  const [mention] = own ? [own] : what.name === undefined ? [] : context.names.find(what.name)
  const planned = mention ? referenceTo(mention, what.name ?? '', context) : insteadOfDay(clause, context)
  return planned?.itemId && (to.day !== undefined || to.start !== undefined)
    ? { act: 'move', items: planned, to }
    : edit
}

function insteadOfDay(clause: Clause, context: ReadingContext): ItemReference | null {
  const kept = daysMeant(clause)
  const refused = clause.days.filter((day) => !kept.includes(day))
  const item = refused.length > 0 ? meantItem({ text: '', tags: clause.tags, days: refused }, context) : undefined
  return item ? { itemId: item.id } : null
}

const easing = /\b(?:easier|lighter|less|slower|calmer|ease|easy|fuller|more|busier)\b|轻松|松|少|减|多|满/iu

/** "Too much walking today, tomorrow should be easier" is about tomorrow. */
function segmentAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf(',', start), text.lastIndexOf('，', start)) + 1
  const until = text.slice(end).search(/[,，]/u)
  return text.slice(from, until < 0 ? undefined : end + until)
}

function scopeCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  const { act, text, days } = clause
  const part = partIn(text)
  const recent = context.recentDay
  const meant = days.filter(({ start, end }) => days.length < 2 || easing.test(segmentAround(text, start, end)))
  const byRole = days.length > 1 ? daysByRole(clause, context) : []
  const scope = byRole.length > 0 ? byRole : (meant.length > 0 ? meant : days).map(({ day }) => day)
  if (scope.length === 0 && recent) scope.push(recent)
  if (scope.length === 0) return []
  const { interests, cuisines, avoid } = readInterests(text)
  return [
    callOf(replanScopeSpec, {
      days: scope,
      ...(part && act === 'fuller' && { parts: [part] }),
      // Meals are no effort: an easier day keeps them.
      ...(act === 'easier' && { categories: ['sights' as const] }),
      pace: act === 'easier' ? 'relaxed' : 'packed',
      interests,
      cuisines,
      avoid,
    }),
  ]
}
