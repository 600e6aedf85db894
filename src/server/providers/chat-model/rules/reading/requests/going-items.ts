// The items of the plan that a message gives up for something else, each as it is named: whole, by words of it, by its kind.
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { tagMentions } from '../names/tag-mentions.ts'
import type { Clause } from './clause.ts'
import { referenceIn, referenceTo } from './item-reference.ts'

const between = /\s*(?:,|，|、|&|\band\b|和|跟|与|以及|还有|还)\s*/iu
const filler = /^(?:the|our|my|that|this|both|a|an|visit|to|on|in|at|trip|one|thing)$/iu

export function goingItems(
  clause: Pick<Clause, 'text' | 'mentions' | 'days' | 'tags'>,
  day: number | undefined,
  context: ReadingContext,
): ItemReference[] {
  const meant = day === -1 ? (context.days ?? undefined) : day
  const items = context.items.filter((item) => meant === undefined || item.day === meant)
  const bare = clause.days.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    clause.text,
  )
  const named = clause.mentions
    .map((mention) => referenceTo(mention, clause.text, context))
    .filter(({ itemId }) => itemId !== undefined && (items.some(({ id }) => id === itemId) || meant === undefined))
  const parts = /\p{Script=Han}/u.test(bare) ? [] : bare.split(between)
  const found = parts.flatMap((part) => itemOfWords(part, items, context) ?? [])
  // Words of a title say it as surely as the name in the guide, part by part.
  const references = parts.length > 0 && found.length === parts.length ? found : [...named, ...found]
  const unique = [...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values()]
  if (unique.length > 0) return unique
  const pointed = referenceIn({ text: bare, days: clause.days, tags: clause.tags })
  const isPoint = pointed?.meal ?? pointed?.tag ?? pointed?.ordinal ?? pointed?.kind
  if (!pointed || isPoint === undefined) return []
  const { day: _, ...anyDay } = pointed
  // 火锅我们第一天在家吃过了: a day on which the plan has no such thing is no part of the reference.
  const isThere = meant === undefined || !pointed.tag || items.some(({ title }) => hasTag(title, pointed.tag, context))
  return [isThere ? { ...(meant !== undefined && { day: meant }), ...pointed } : anyDay]
}

function hasTag(title: string, tag: string | undefined, { names }: ReadingContext): boolean {
  return tag !== undefined && names.tagsOf(title).includes(tag)
}

function itemOfWords(part: string, items: readonly ReadingItem[], context: ReadingContext): ItemReference | null {
  const words = part
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !filler.test(word))
  if (words.length === 0) return null
  const titled = items.filter(({ title }) => words.every((word) => foldText(title).includes(foldText(word))))
  const [only] = titled
  if (only && titled.length === 1) return { itemId: only.id }
  const tags = tagMentions(part).map(({ tag }) => tag)
  const ofKind = items.filter(({ title }) => tags.some((tag) => context.names.tagsOf(title).includes(tag)))
  const [one] = ofKind
  return one && ofKind.length === 1 ? { itemId: one.id } : null
}
