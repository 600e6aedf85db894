// Edits of when something happens and for how long.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { DayMention } from '../names/day-references.ts'
import type { Mention } from '../names/mention.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { blankDenied } from '../text/denied.ts'
import { type ClockTime, clockTimesIn, likelyTime } from '../values/clock-times.ts'
import { type Clause, mealIn, minutesIn, partIn, readValues } from './clause.ts'
import { delayedItem } from './delayed-item.ts'
import { first, resolved } from './edit-targets.ts'
import { referenceIn, referenceTo } from './item-reference.ts'
import { meantItem } from './place-name.ts'
import { shiftedRest } from './rest-of-day.ts'

const everything = /全部|所有|整体|都|\b(?:everything|all|whole)\b/iu

/** Of a day, or of the item that is named or was spoken of. */
export function shifts(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, days, times } = clause
  const delayed = delayedItem(clause, context)
  if (delayed) return [{ act: 'shift', ...delayed }]
  const { recentDay, recent = [] } = context
  // "Start it an hour later", after a look at a day: no item was spoken of.
  const isOfDay = everything.test(text) || (recent.length === 0 && /\bit\b|\bthat day\b|那天|当天/iu.test(text))
  const day = days[0] ?? (isOfDay && recentDay !== undefined ? { day: recentDay } : undefined)
  const stated = minutesIn(text)
  const rest = stated === null ? null : shiftedRest(clause, isEarlierIn(text) ? -stated : stated, context)
  // The last one first, so that none stands in the way of the next.
  if (rest) return isEarlierIn(text) ? rest : rest.toReversed()
  const isSingle = clause.mentions.length > 0 || !day || (mealIn(text) !== undefined && !everything.test(text))
  if (isSingle) {
    const [items] = first(clause, context)
    const minutes = stated !== null && isEarlierIn(text) ? -stated : stated
    return items && minutes ? [{ act: 'shift', items, minutes }] : []
  }
  const number = day.day === -1 ? Math.max(...context.items.map((item) => item.day ?? 0)) : day.day
  const opening = context.items
    .filter((item) => item.day === number && item.start !== null)
    .map(({ start }) => minuteOf(start))
  const [time] = times
  const isEarlier = isEarlierIn(text)
  const target = time && opening.length > 0 ? minuteOf(likelyTime(time, false)) - Math.min(...opening) : null
  const minutes = stated !== null ? (isEarlier ? -stated : stated) : target
  return minutes ? [{ act: 'shift', items: { day: day.day, all: true }, minutes }] : []
}

function isEarlierIn(text: string): boolean {
  if (/往后|向后|后挪|推后|延后|推迟|顺延/u.test(text)) return false
  return /提前|往前|(?<![今明后清一])早(?!上|[饭餐])|\b(?:earlier|forward|sooner)\b/iu.test(text)
}

export function timeChanges(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, mentions, days } = clause
  // "At 1:30 rather than quarter to one"
  const times = clockTimesIn(blankDenied(text), { bare: true }).filter(({ start, end }) =>
    days.every((day) => end <= day.start || start >= day.end),
  )
  const time = times.at(-1)
  if (!time) return []
  if (startsDay(clause)) return shifts(clause, context)
  const parts = times.length > 1 ? segmentsOf(text, times) : []
  const own = parts.map((part) => readValues(part, context))
  if (
    own.length > 1 &&
    own.every(({ mentions, tags, text: said }) => mentions.length + tags.length > 0 || mealIn(said))
  )
    return own.flatMap((values) => timeChanges({ ...clause, ...values }, context))
  const [mention] = mentions
  const spoken = text.slice(0, time.start) + text.slice(time.end)
  const isEvening = mealIn(text) === 'dinner' || partIn(text) === 'evening'
  const items = mention
    ? referenceTo(mention, text, context)
    : (resolved(
        referenceIn({
          text: mealIn(spoken)
            ? spoken
            : spoken.replace(/in the (?:evening|afternoon|morning)|(?:上午|下午|晚上)(?!那|的?戏|这)/iu, ''),
          days,
          tags: clause.tags,
        }),
        clause,
        context,
      ) ?? { it: true })
  const meant = (items.it && context.recent?.at(-1)) || items
  const planned = meantItem(clause, context)
  const isLate = isEvening || startsInEvening(planned ? { itemId: planned.id } : meant, context)
  const start = likelyTime(time, isLate)
  return [(mention && onNamedDay(mention, items, days, start, context)) ?? { act: 'set_time', items: meant, start }]
}

/** "The Uffizi on Tuesday 18th at 11": what is on another day comes to that one, what is on none is added to it. */
function onNamedDay(
  { place }: Mention,
  { itemId }: ItemReference,
  [on, ...others]: readonly DayMention[],
  start: string,
  { items, startDate, days }: ReadingContext,
): ItineraryEdit | null {
  if (!on || others.some(({ day }) => day !== on.day) || !startDate) return null
  const day = on.day === -1 ? days : on.day
  if (!day || items.some((item) => item.id === itemId && item.day === day)) return null
  const to = { day, start }
  return itemId ? { act: 'move', items: { itemId }, to } : { act: 'add', what: { name: place.name }, to }
}

/** "We leave at ten tomorrow", 明天十点再出门: the whole day begins then. */
function startsDay({ text, mentions, tags, days }: Clause): boolean {
  if (mentions.length + tags.length > 0 || days.length !== 1 || mealIn(text) !== undefined) return false
  return /出门|出发|开始|起床|\b(?:start|begin|set off|set out|head out|leave|get going|get up)\b/iu.test(text)
}

/** "Louvre at 10:30, cruise at 6 pm": each time with what stands before it. */
function segmentsOf(text: string, times: readonly ClockTime[]): string[] {
  return times.map(({ end }, index) =>
    text.slice(times[index - 1]?.end ?? 0, index === times.length - 1 ? undefined : end),
  )
}

/** An open hour for something of the evening is of the evening. */
function startsInEvening({ itemId, meal }: ItemReference, { items }: ReadingContext): boolean {
  return meal === 'dinner' || (items.find(({ id }) => id === itemId)?.start ?? '') >= '17:00'
}

export function lengthChange({ act, text }: Clause, { itemId }: ItemReference, { items }: ReadingContext): number {
  // A complaint names the length that the visit has.
  const isComplaint =
    /\btoo (?:long|short|much|little)\b|\b(?:isn't|is not|not) (?:enough|long enough)\b|太[长短久少]|不够/iu.test(text)
  const stated = isComplaint ? null : minutesIn(text)
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
