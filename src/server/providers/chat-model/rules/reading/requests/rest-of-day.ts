// Removals and shifts of all that a day has after a meal, a visit or an hour: "drop everything after lunch on day 4", 第二天三点以后都不要了.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { dayOfDate } from '../names/day-references.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { likelyTime } from '../values/clock-times.ts'
import { type Clause, mealIn, partIn } from './clause.ts'
import { referenceTo } from './item-reference.ts'
import { meantItem } from './place-name.ts'

/** 午饭以后都往后推一小时; 往后推 alone names no meal or hour that it is after. */
const movesRest =
  /(?:下午|晚上|今晚)(?:的)?(?:行程|安排|活动|项目)?(?:全部|全都|全|都|就都?)(?:整体|一起)?(?:往后|推|挪|延后|顺延)|\b(?:push|move|shift|bump) (?:everything (?:in |this )?|all (?:of )?)?(?:the |this )?(?:whole )?(?:afternoon|evening)\b(?! to\b)|(?:之后|以后|过后|(?<![往向朝])后面?)(?:的)?(?:行程|安排|活动|项目)?(?:全部|全都|全|都|就都?)?(?:整体|一起)?(?:往[后前]|推|挪|提前|延后|晚|早|顺延)/iu
const afterIt =
  /\b(?:everything|anything|nothing|all(?: of it)?|the rest|whatever (?:is|comes)|what(?:'s| is| comes))\b[^,.;]{0,24}\b(?:after|past|from)\b|(?:之后|以后|过后|后面?)(?:的)?(?:行程|安排|活动|项目)?(?:全部|全都|全|都|就都?)(?:不|别|取消|删|去掉|空)/iu

type Said = Pick<Clause, 'text' | 'days' | 'times' | 'mentions'>

/** How far is told in another clause: "an hour behind, push everything after lunch". */
export const speaksOfRest = (text: string) => afterIt.test(text) || movesRest.test(text)

/** null where the clause speaks of no such rest; empty where its day is open. */
export function restOfDay(clause: Said, context: ReadingContext): ItineraryEdit[] | null {
  if (!afterIt.test(clause.text)) return null
  return itemsAfter(clause, context)?.map(({ id }) => ({ act: 'remove', items: { itemId: id } })) ?? null
}

/** "Push everything after lunch on day 2 back by an hour" */
export function shiftedRest(clause: Said, minutes: number, context: ReadingContext): ItineraryEdit[] | null {
  if (!speaksOfRest(clause.text)) return null
  const items = itemsAfter(clause, context)
  return items && items.length > 0 ? items.map(({ id }) => ({ act: 'shift', items: { itemId: id }, minutes })) : null
}

function itemsAfter(clause: Said, context: ReadingContext): ReadingItem[] | null {
  const { text, mentions } = clause
  const named = mentions
    .map((mention) => referenceTo(mention, text, context).itemId)
    .map((itemId) => context.items.find(({ id }) => id === itemId))
    .find((item) => item !== undefined)
  const day = dayOf(clause, named, context)
  if (day === undefined) return mealIn(text) || clause.times.length > 0 ? [] : null
  const meal = mealIn(text) && meantItem({ text, days: [{ day, start: 0, end: 0 }], tags: [] }, context)
  const last = named ?? meal
  const from = last ? (last.end ?? last.start) : (hourOf(clause) ?? usualEnd(mealIn(text)) ?? startOfPart(text))
  if (!from) return null
  return context.items.filter((item) => item.day === day && item.id !== last?.id && (item.start ?? '') >= from)
}

function dayOf({ days }: Said, named: ReadingItem | undefined, context: ReadingContext): number | undefined {
  const [said] = days
  if (said) return said.day === -1 ? Math.max(...context.items.map(({ day }) => day ?? 0)) : said.day
  return named?.day ?? context.recentDay ?? dayOfDate(context.today, context) ?? undefined
}

function hourOf({ times }: Said): string | undefined {
  const [time] = times
  return time && likelyTime(time, false)
}

/** Of a meal that the plan has no restaurant for. */
function usualEnd(meal: ReturnType<typeof mealIn>): string | undefined {
  return meal && { breakfast: '09:30', lunch: '13:00', dinner: '20:00' }[meal]
}

function startOfPart(text: string): string | undefined {
  const part = partIn(text)
  return part && { morning: '06:00', afternoon: '12:00', evening: '17:00' }[part]
}
