// Edits that put something else in the place of an item: by name, by kind, "something indoors".
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { attractionTags, cuisines } from '../../../../shipped-data/guides/guide-vocabulary.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { type Clause, mealIn } from './clause.ts'
import { referenceIn, referenceTo } from './item-reference.ts'
import { nameSaid } from './unknown-name.ts'

const goalOfReplacement =
  /(?:换成|改成|换为|改吃|[，, ](?:那就?|就|给我)?[换改](?!时间|到|在|一?下|个?顺序|位)|换(?:一?[家个]|掉|(?:别|另外?一?)(?:的)?[家处个])|(?:另外?|重新)(?:寻|找|选|换|挑|觅)|(?:[，, ]|给我|帮我)(?:整|来|弄|搞|找|安排)一?[个家点顿]|\bsomewhere\b|\b(?:with|for|by|to)\b(?! day))/iu

/** Of what the clause before took out of the plan. */
export const inItsPlace =
  /\b(?:in|into|for) (?:its|their|that|the same) (?:place|slot|spot)\b|(?:那个|它的?|这个)(?:位置|时段|空档)/iu

export const mild = /不辣|微辣|清淡|不要辣|不能辣|别太辣|\b(?:not (?:too )?spicy|mild|no chill?i)\b/iu

/** 今晚另找一家: what has a 家 is a restaurant. */
const otherOne = /(?:另|别|换|找|来|挑|选)的?一?家/u

const isSightTag = (tag: string) => attractionTags.some((known) => known === tag)

export function replacements(clause: Clause, context: ReadingContext): ItineraryEdit[] {
  const { text, mentions } = clause
  const leads = /^.{0,12}\b(?:instead of|rather than)\b/iu.test(text) || inItsPlace.test(text)
  const at = leads
    ? (mentions[0]?.end ?? clause.tags[0]?.end ?? 0)
    : (goalOfReplacement.exec(text)?.index ?? text.length)
  const refused = mentions.find(({ start }) =>
    /(?:\b(?:not|no more|other than|else than|alternatives? to|substitute for|anything but|instead of|in place of)|不[要去吃]|别[去吃]) (?:the )?$/iu.test(
      `${text.slice(0, start).trimEnd()} `,
    ),
  )
  const old =
    refused ??
    mentions.find(({ start }) => start < at) ??
    (/rather than|instead of|代替|\belse\b/iu.test(text) ? mentions[0] : undefined)
  const next = mentions.find((mention) => mention !== old && mention.start >= at)
  const before = clause.tags.filter(({ start }) => start < at)
  const after = clause.tags.filter(
    ({ start }) =>
      start >= at && !before.some(({ tag }) => tag === clause.tags.find((each) => each.start === start)?.tag),
  )
  const head = referenceIn({ text: text.slice(0, at) || text, days: clause.days, tags: before })
  const whole = referenceIn({ text, days: clause.days, tags: [] })
  // "Somewhere else for lunch on day 1": a day alone is not yet an item.
  const isOnlyDay = head !== null && Object.keys(head).every((key) => key === 'day')
  const said = old ? referenceTo(old, text, context) : isOnlyDay ? whole : (head ?? whole)
  const source = !said || said.it || (!old && inItsPlace.test(text)) ? (context.recent?.at(-1) ?? said) : said
  if (!source || Object.keys(source).every((key) => key === 'all')) return []
  // 下午那个换成室内的, of the day that was spoken of.
  if (source.part && source.day === undefined && !source.itemId && context.recentDay) source.day = context.recentDay
  const meal = mealIn(text)
  const isCuisine = (tag: string | undefined) => cuisines.some((known) => known === tag)
  const wanted = after.map(({ tag }) => tag)
  const isFood =
    meal !== undefined ||
    source.kind === 'restaurant' ||
    old?.place.kind === 'restaurant' ||
    isCuisine(source.tag) ||
    wanted.some(isCuisine) ||
    (source.part !== undefined && otherOne.test(text)) ||
    /\beat\b|吃/iu.test(text) ||
    isRestaurant(source, context)
  // Any restaurant has food.
  const tags = [...new Set([...wanted, ...outdoorTags(text)])].filter(
    (tag) => !isFood || (tag !== 'food' && (isCuisine(tag) || !isSightTag(tag))),
  )
  const name = next?.place.name ?? (leads ? undefined : nameSaid(text.slice(at)))
  const by = name
    ? { name }
    : {
        kind: isFood ? ('restaurant' as const) : ('attraction' as const),
        ...(tags.length > 0 && { tags }),
        ...(isFood && mild.test(text) && { mild: true as const }),
      }
  const isOpen =
    source.part !== undefined && !source.kind && !source.tag && !source.meal && !source.itemId && !source.name
  const edit = {
    act: 'replace' as const,
    item: isOpen && !isFood ? { ...source, kind: 'attraction' as const } : source,
    by,
  }
  return [orAdded(edit, context)]
}

/** "Swap the lunch on day 2 for noodles", where that day has no lunch: then it gets one. */
export function orAdded(edit: Extract<ItineraryEdit, { act: 'replace' }>, context: ReadingContext): ItineraryEdit {
  const to = edit.by.kind === 'restaurant' ? missingMeal(edit.item, context) : null
  return to ? { act: 'add', what: edit.by, to } : edit
}

function missingMeal(
  { day, meal, itemId, name }: ItemReference,
  { items, days }: ReadingContext,
): { day: number; meal: NonNullable<ItemReference['meal']> } | null {
  if (day === undefined || !meal || itemId || name) return null
  const on = day === -1 ? days : day
  const planned = items.filter((item) => item.day === on && item.kind === 'restaurant' && item.start !== null)
  const isThere = planned.some(({ start }) => mealAt(start ?? '') === meal)
  return on && !isThere ? { day: on, meal } : null
}

function mealAt(start: string): NonNullable<ItemReference['meal']> {
  return start < '10:30' ? 'breakfast' : start < '16:00' ? 'lunch' : 'dinner'
}

function isRestaurant({ itemId }: ItemReference, { items }: ReadingContext): boolean {
  return items.find(({ id }) => id === itemId)?.kind === 'restaurant'
}

function outdoorTags(text: string): string[] {
  if (/户外|室外|\boutdoors?\b|\boutside\b/iu.test(text)) return ['park', 'nature', 'garden']
  return /室内|\bindoors?\b|\binside\b/iu.test(text) ? ['museum', 'art'] : []
}
