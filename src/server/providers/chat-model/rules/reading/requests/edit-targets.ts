// The items that an edit is about.
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { dayOfDate } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { tagMentions } from '../names/tag-mentions.ts'
import { type Clause, mealIn, readValues } from './clause.ts'
import { itemAfter } from './item-after.ts'
import { referenceIn, referenceTo } from './item-reference.ts'
import { itemSaid } from './unknown-name.ts'

const everyOne = /^(?:\S+ )?no (?:more )?|(?:不要|别)(?:有|去|安排|排)?(?:任何)?/iu
const sameDay = /这天|那天|当天|同一天|\b(?:that|the same) (?:day|morning|afternoon|evening)\b/iu

const wholePlan = /全部|所有|一切|\b(?:everything|the whole|the entire|it all|all of it)\b/iu

const thatOne = /那个|\b(?:the|that) one\b/iu

/** What will be done instead, or why, is about no item: "scrap both lunches, we'll grab sandwiches". */
const reason =
  /(?<=\S{3}.{6,})[,;]? (?:we'll|we will|i'll|we're going to|as we|since we|because|cos|so (?:that )?(?:we|i) can|then (?:we|i) can) .*$/iu

function withoutReason(clause: Clause, context: ReadingContext): Clause {
  const head = clause.text.replace(reason, '')
  if (head === clause.text) return clause
  const own = { ...clause, ...readValues(head, context) }
  return own.mentions.length + own.tags.length + own.days.length > 0 || mealIn(head) ? own : clause
}

/** Several names are several items. */
export function targets(whole: Clause, context: ReadingContext): ItemReference[] {
  const clause = withoutReason(whole, context)
  const next = itemAfter(clause, context)
  if (next) return [{ itemId: next.id }]
  if (clause.mentions.length > 0) return clause.mentions.map((mention) => referenceTo(mention, clause.text, context))
  const listed = describedItems(clause)
  if (listed.length > 1) return listed
  const pointed = referenceIn(clause)
  const said = pointed ? undefined : itemSaid(clause)
  if (said) return [{ name: said }]
  const titled = pointed ? null : titledBy(clause, context)
  if (titled) return [titled]
  const reference = resolved(pointed, clause, context)
  if (reference && clause.days.length > 1 && (reference.all || reference.tag)) {
    return clause.days.map(({ day }) => ({ ...reference, day, all: true as const }))
  }
  // "No museums on the last day"
  const isEvery = reference?.tag !== undefined && reference.day !== undefined && everyOne.test(clause.text)
  return reference ? [isEvery ? { ...reference, all: true } : reference] : []
}

const noun =
  /\b(?:the|that|this|our|my) ([a-z][a-z'-]{3,}(?: [a-z][a-z'-]{2,})?)(?= ?(?:$|[,.;!?)]|\b(?:please|pls|now|then|instead|today|tomorrow|thanks|from|on|off|out|altogether)\b))/giu

/** "Drop the tower", where titles of the plan have the word: one item, or those to choose from. */
function titledBy({ text }: Clause, { items }: ReadingContext): ItemReference | null {
  for (const { 1: words = '' } of text.matchAll(noun)) {
    const phrase = words.toLowerCase()
    for (const word of [phrase, phrase.replace(/ .*/u, '')]) {
      const called = items.filter(({ title }) =>
        ` ${title.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${word} `),
      )
      const [only] = called
      if (only) return called.length === 1 ? { itemId: only.id } : { name: word }
    }
  }
  return null
}

const between = /和|跟|与|以及|还有|、/u

/** 中午吃抄手的店和下午逛的博物馆: each part points at one, on the day that is named first. */
function describedItems({ text, days, act }: Clause): ItemReference[] {
  if (days.length > 1 || !between.test(text)) return []
  const parts = text.split(between).map((part) => referenceIn({ text: part, days: [], tags: tagMentions(part), act }))
  const [day] = days
  return parts
    .flatMap((part) => (part && points(part) ? { ...part, ...(day && { day: day.day }) } : []))
    .map(withoutAll)
}

function points({ tag, meal, kind, ordinal }: ItemReference): boolean {
  return (tag ?? meal ?? kind ?? ordinal) !== undefined
}

/** 一个都不要了 is said of those that are listed. */
function withoutAll({ all: _, ...reference }: ItemReference): ItemReference {
  return reference
}

/** "It" is what the message or the one before spoke of last; the last one of a day is of the day spoken of. */
export function resolved(
  reference: ItemReference | null,
  { days, text }: Clause,
  context: ReadingContext,
): ItemReference | null {
  const { recent, recentDay, recentItemDay } = context
  const today = dayOfDate(context.today, context)
  const last = recent?.at(-1)
  if (!reference && last) return last
  // "All of them" is of what was spoken of, not of the whole plan.
  if (reference?.all && Object.keys(reference).length === 1 && !wholePlan.test(text)) return last ?? null
  if (reference?.it && !reference.all && last?.itemId) return last
  // 去一个就行，删掉第三天那个: of those spoken of, the one of that day.
  if (reference?.day !== undefined && Object.keys(reference).length === 1 && thatOne.test(text)) {
    const ofDay = recent?.find(({ itemId }) =>
      context.items.some(({ id, day }) => id === itemId && day === reference.day),
    )
    if (ofDay) return ofDay
  }
  // "Could you move it to the afternoon?": the part of the day is where it goes.
  if (
    reference &&
    last?.itemId &&
    Object.keys(reference).every((key) => key === 'part') &&
    /\b(?:it|that)\b|[把将]它/iu.test(text)
  )
    return last
  const near = (sameDay.test(text) ? (recentItemDay ?? recentDay) : recentDay) ?? today
  const isOfDay =
    reference?.ordinal !== undefined ||
    reference?.tag !== undefined ||
    reference?.kind !== undefined ||
    reference?.meal !== undefined
  if (reference && isOfDay && !reference.all && reference.day === undefined && days.length === 0 && near)
    return { ...reference, day: near }
  return reference
}

export function first(clause: Clause, context: ReadingContext): ItemReference[] {
  return targets(clause, context).slice(0, 1)
}
