// "Anything to eat near the castle?", 金沙附近有什么: around a place that is named, not where the travelers are.
import type { ReadingContext } from '../names/reading-context.ts'
import type { TagMention } from '../names/tag-mentions.ts'
import { type Clause, readValues } from './clause.ts'
import { meantItem } from './place-name.ts'

const english =
  /\b(?:near(?:by)?(?: to)?|close to|around|next to|by) (?:(?:the|our|my) )?["']?(?!(?:here|me|us|there|now|\d|where|the corner)\b)\p{L}/iu
const chinese = /["”」』\p{Script=Han}\p{L}](?<![这那里儿在有找看我们])的?(?:附近|周围|周边|旁边)/iu
const stay = /\b(?:hotel|hostel|airport)\b|酒店|机场/iu
const before = /\b(?:near(?:by)?(?: to)?|close to|around|next to|by) (?:the |our |my )?$/iu
const after = /^的?(?:附近|周围|周边|旁边)/u

/** Before the trip is read, it may be one of its places. */
export function isNearPlace(text: string, context: ReadingContext): boolean {
  if (!english.test(text) && !chinese.test(text)) return false
  if (!context.isTripKnown || stay.test(text)) return true
  const values = readValues(text, context)
  return values.mentions.length > 0 || anchorItem(values, context) !== undefined
}

/** "The park" in "near the park": a kind that says where, not what is looked for. */
export function anchorTag({ text, tags }: Pick<Clause, 'text' | 'tags'>): TagMention | undefined {
  return tags.find(({ start, end }) => before.test(text.slice(0, start)) || after.test(text.slice(end)))
}

/** Title of the item of the plan that it points at. */
export function anchorItem(
  { text, tags, days }: Pick<Clause, 'text' | 'tags' | 'days'>,
  context: ReadingContext,
): string | undefined {
  const tag = anchorTag({ text, tags })
  return tag && meantItem({ text: '', tags: [tag], days }, context)?.title
}
