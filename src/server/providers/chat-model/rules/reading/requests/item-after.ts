// An item that is pointed at by the one before it: 逛完花园接下来那个, 圣母院后面有个礼拜堂, "after Notre-Dame there's a chapel".
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import type { Clause } from './clause.ts'
import { mealIn } from './clause.ts'
import { referenceTo } from './item-reference.ts'
import { meantItem } from './place-name.ts'

const then = '(?:完了?|之后|以后|后面|后头|后边|接下来|紧接着|随后)'
const next = new RegExp(
  `${then}+(?:的|去的|有|还有|是|就是|安排的?|接下来|紧接着|那)*(?:(?:那|这|嗰)[个家座场顿间项]?|[一]?[个家座场间])(?!小时|钟头|半)`,
  'u',
)
const afterIt =
  /^,? (?:there(?:'s| is)|comes|we have|we've got|you(?:'ve| have) (?:got )?) ?(?:a|an|the|that|this|another)\b/iu
const after = /\b(?:right |straight |just )?after (?:the )?$/iu
const theOneAfter = /\b(?:the|that|our|\w+'s) (?:\w+ ){1,2}?(?:right |straight |just )?after (?:the )?$/iu

type Said = Pick<Clause, 'text' | 'mentions' | 'tags' | 'days'>

export function itemAfter(clause: Said, context: ReadingContext): ReadingItem | undefined {
  const { text, mentions, tags, days } = clause
  const link = next.exec(text)
  if (link) {
    const anchor = itemBefore(clause, link.index, context)
    const described = tags.filter(({ start }) => start >= link.index + link[0].length - 1).map(({ tag }) => tag)
    return anchor && following(anchor, described, context)
  }
  const mention = mentions.find(
    ({ start, end }) =>
      (after.test(text.slice(0, start)) && afterIt.test(text.slice(end))) || theOneAfter.test(text.slice(0, start)),
  )
  if (!mention || days.length > 1) return undefined
  const { itemId } = referenceTo(mention, text, context)
  const anchor = context.items.find(({ id }) => id === itemId)
  const others = tags.filter(({ start, end }) => end <= mention.start || start >= mention.end).map(({ tag }) => tag)
  return anchor && following(anchor, others, context)
}

/** What stands right before the link: by name, by its kind or as a meal. */
function itemBefore({ text, mentions, tags, days }: Said, until: number, context: ReadingContext) {
  const isBeside = ({ end }: { end: number }) => end <= until && until - end <= 4
  const mention = mentions.findLast(isBeside)
  if (mention) {
    const { itemId } = referenceTo(mention, text, context)
    return context.items.find(({ id }) => id === itemId)
  }
  const kind = tags.filter(isBeside).slice(-1)
  const head = text.slice(0, until)
  return kind.length > 0 || mealIn(head)
    ? meantItem({ text: kind.length > 0 ? '' : head, tags: kind, days }, context)
    : undefined
}

function following(anchor: ReadingItem, described: readonly string[], { items, names }: ReadingContext) {
  const later = items
    .filter(({ day, start, kind }) => day === anchor.day && kind !== 'lodging' && (start ?? '') > (anchor.start ?? ''))
    .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
  return later.find(({ title }) => names.tagsOf(title).some((tag) => described.includes(tag))) ?? later[0]
}
