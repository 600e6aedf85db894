// The edit that a clause asks for, as calls of the editing tools.
import { editItinerarySpec, type ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import { undoLastSpec } from '#contract/agent-tools/undo-last.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { likelyTime } from '../values/clock-times.ts'
import { readInterests } from '../values/interests.ts'
import { additionIn } from './addition.ts'
import { type Clause, mealIn, minutesIn, partIn } from './clause.ts'
import { referenceIn, referenceTo } from './item-reference.ts'
import { moves, swaps } from './move-edits.ts'
import { codeIn, newTitleIn, noteIn } from './quoted-text.ts'
import { callOf, type ToolCall } from './tool-call.ts'

/** Empty where the clause does not say what is meant; the reply then asks. */
export function editCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  if (clause.act === 'undo') return [callOf(undoLastSpec, {})]
  if (clause.act === 'easier' || clause.act === 'fuller') return scopeCalls(clause, context)
  const edits = editsOf(clause, context)
  return edits.length > 0 ? [callOf(editItinerarySpec, { edits })] : []
}

export function editsOf(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text } = clause
  switch (clause.act) {
    case 'remove':
      return targets(clause, context).map((items) => ({ act: 'remove', items }))
    case 'add':
      return additions(clause, context)
    case 'move':
      return moves(clause, context)
    case 'swap':
      return swaps(clause, context)
    case 'replace':
      return replacements(clause, context)
    case 'clear':
      return clears(clause, context)
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
      return first(clause, context).map((items) => ({ act: 'book', items, status: 'booked', ...(code && { code }) }))
    }
    case 'rename': {
      const title = newTitleIn(text)
      return title ? first(clause, context).map((item) => ({ act: 'rename', item, title })) : []
    }
    case 'note': {
      const note = noteIn(text)
      return note ? first(clause, context).map((items) => ({ act: 'note', items, text: note, mode: 'append' })) : []
    }
    default:
      return []
  }
}

/** Several names are several items. */
function targets(clause: Clause, context: ReadingContext): ItemReference[] {
  if (clause.mentions.length > 0) return clause.mentions.map((mention) => referenceTo(mention, clause.text, context))
  const reference = referenceIn(clause)
  if (reference && clause.days.length > 1 && (reference.all || reference.tag)) {
    return clause.days.map(({ day }) => ({ ...reference, day, all: true as const }))
  }
  return reference ? [reference] : []
}

function first(clause: Clause, context: ReadingContext): ItemReference[] {
  return targets(clause, context).slice(0, 1)
}

function additions(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, days, times } = clause
  const day = days.at(-1)?.day
  const part = mealIn(text) ? undefined : partIn(text)
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
  return additionIn(clause, beside ?? null, near !== null).map((what) => ({
    act: 'add',
    what,
    to: {
      ...(day && { day }),
      ...(part && { part }),
      ...(time && { start: likelyTime(time, part === 'evening') }),
      ...(near &&
        (isAfter
          ? { after: { ...(day && !near.itemId && { day }), ...near } }
          : { before: { ...(day && !near.itemId && { day }), ...near } })),
    },
  }))
}

const goalOfReplacement = /(?:换成|改成|换为|改吃|换(?:一?[家个]|掉)|\b(?:with|for|by|to)\b(?! day))/iu
function replacements(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, mentions } = clause
  const at = goalOfReplacement.exec(text)?.index ?? text.length
  const old =
    mentions.find(({ start }) => start < at) ?? (/rather than|instead of|代替/iu.test(text) ? mentions[0] : undefined)
  const next = mentions.find((mention) => mention !== old && mention.start >= at)
  const before = clause.tags.filter(({ start }) => start < at)
  const after = clause.tags.filter(
    ({ start }) =>
      start >= at && !before.some(({ tag }) => tag === clause.tags.find((each) => each.start === start)?.tag),
  )
  const source = old
    ? referenceTo(old, text, context)
    : (referenceIn({ text: text.slice(0, at) || text, days: clause.days, tags: before }) ??
      referenceIn({ text, days: clause.days, tags: [] }))
  if (!source) return []
  const meal = mealIn(text)
  const isFood = meal !== undefined || source.kind === 'restaurant' || isRestaurant(source, context)
  const tags = [...new Set([...after.map(({ tag }) => tag), ...outdoorTags(text)])]
  const by = next
    ? { name: next.place.name }
    : { kind: isFood ? ('restaurant' as const) : ('attraction' as const), ...(tags.length > 0 && { tags }) }
  return [{ act: 'replace', item: source, by }]
}

function isRestaurant({ itemId }: ItemReference, { items }: ReadingContext): boolean {
  return items.find(({ id }) => id === itemId)?.kind === 'restaurant'
}

function outdoorTags(text: string): string[] {
  if (/户外|室外|\boutdoors?\b|\boutside\b/iu.test(text)) return ['park', 'nature', 'garden']
  return /室内|\bindoors?\b|\binside\b/iu.test(text) ? ['museum', 'art'] : []
}

function clears({ text, days }: Clause, context: ReadingContext): ItineraryEdit[] {
  const part = partIn(text)
  if (days.length > 0) return days.map(({ day }) => ({ act: 'clear', day, ...(part && { part }) }))
  const all = [...new Set(context.items.flatMap(({ day }) => day ?? []))].sort((a, b) => a - b)
  return /整个|所有|全部|\b(?:whole|entire|everything|all)\b/iu.test(text)
    ? all.map((day) => ({ act: 'clear', day }))
    : []
}

function shifts({ text, days, times }: Clause, context: ReadingContext): ItineraryEdit[] {
  const [day] = days
  if (!day) return []
  const stated = minutesIn(text)
  const number = day.day === -1 ? Math.max(...context.items.map((item) => item.day ?? 0)) : day.day
  const opening = context.items
    .filter((item) => item.day === number && item.start !== null)
    .map(({ start }) => minuteOf(start))
  const [time] = times
  const isEarlier = /提前|往前|早(?!上)|\b(?:earlier|forward|sooner)\b/iu.test(text)
  const target = time && opening.length > 0 ? minuteOf(likelyTime(time, false)) - Math.min(...opening) : null
  const minutes = stated !== null ? (isEarlier ? -stated : stated) : target
  return minutes ? [{ act: 'shift', items: { day: day.day, all: true }, minutes }] : []
}

function timeChanges(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, times, mentions, days } = clause
  const time = times.at(-1)
  if (!time) return []
  const [mention] = mentions
  const spoken = text.slice(0, time.start) + text.slice(time.end)
  const isEvening = mealIn(text) === 'dinner' || partIn(text) === 'evening'
  const items = mention
    ? referenceTo(mention, text, context)
    : (referenceIn({
        text: mealIn(spoken) ? spoken : spoken.replace(/in the (?:evening|afternoon|morning)|上午|下午|晚上/iu, ''),
        days,
        tags: clause.tags,
      }) ?? { it: true })
  return [{ act: 'set_time', items, start: likelyTime(time, isEvening || startsInEvening(items, context)) }]
}

/** An open hour for something of the evening is of the evening. */
function startsInEvening({ itemId, meal }: ItemReference, { items }: ReadingContext): boolean {
  return meal === 'dinner' || (items.find(({ id }) => id === itemId)?.start ?? '') >= '17:00'
}

function lengthChange({ act, text }: Clause, { itemId }: ItemReference, { items }: ReadingContext): number {
  const stated = minutesIn(text)
  const length = lengthOf(items.find(({ id }) => id === itemId))
  const isMore =
    /多(?:待|留|玩|逛|看|呆)|延长|少待|少玩|缩短(?!到|成)|\b(?:longer|more|extra|another|shorter|less|by)\b/iu.test(
      text,
    )
  const isTotal = !isMore || /至少|够|\b(?:at least|enough|plenty|altogether|in total)\b/iu.test(text)
  if (stated !== null && isTotal && length !== null && stated !== length) return stated - length
  return act === 'longer' ? (stated ?? 60) : -(stated ?? 30)
}

function lengthOf(item: ReadingItem | undefined): number | null {
  return item?.start && item.end ? minuteOf(item.end) - minuteOf(item.start) : null
}

function minuteOf(time: string | null): number {
  const [hour = 0, minute = 0] = (time ?? '0:0').split(':').map(Number)
  return hour * 60 + minute
}

function scopeCalls({ act, text, days }: Clause, context: ReadingContext): ToolCall[] {
  const part = partIn(text)
  const recent = context.recentDay
  const scope = days.length > 0 ? days.map(({ day }) => day) : recent ? [recent] : []
  if (scope.length === 0) return []
  const { interests, cuisines, avoid } = readInterests(text)
  return [
    callOf(replanScopeSpec, {
      days: scope,
      ...(part && act === 'fuller' && { parts: [part] }),
      pace: act === 'easier' ? 'relaxed' : 'packed',
      interests,
      cuisines,
      avoid,
    }),
  ]
}
