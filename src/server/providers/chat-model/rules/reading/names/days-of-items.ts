// Days that a message names by what the plan has on them: 看熊猫的那天, "the day of the Louvre".
import type { ReadingContext } from './reading-context.ts'
import { tagMentions } from './tag-mentions.ts'

interface Span {
  start: number
  end: number
}

const dayAfter = /^(?:[^，,。\s]{0,2}的)?(?:那|这|当)一?天|^ day\b/iu
const dayBefore = /\bthe day (?:of |with |(?:that )?we (?:do|see|visit|go to|are at) )(?:the )?$/iu
const verbBefore = /(?:去|看|逛|吃|玩|到|爬|有|安排了?)$/u

/** With the number of the day in their place, where only one day has such an item. */
export function daysByNumber(text: string, { items, names }: ReadingContext): string {
  if (items.length === 0 || !/[那这当]一?天|\bday\b/iu.test(text)) return text
  const dayOf = (titles: readonly string[]) => {
    const days = new Set(items.flatMap(({ title, day }) => (titles.includes(title) && day !== null ? day : [])))
    return days.size === 1 ? [...days][0] : undefined
  }
  const named = names.find(text).map(({ place, start, end }) => ({ start, end, day: dayOf(place.names) }))
  const kinds = tagMentions(text).map(({ tag, start, end }) => {
    const titles = items.map(({ title }) => title).filter((title) => names.tagsOf(title).includes(tag))
    return { start, end, day: dayOf(titles) }
  })
  const isFree = (span: Span) => named.every(({ start, end }) => span.end <= start || span.start >= end)
  return [...named, ...kinds.filter(isFree)]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, day }) => (day === undefined ? rest : withNumber(rest, { start, end }, day)), text)
}

function withNumber(text: string, { start, end }: Span, day: number): string {
  const [head, tail] = [text.slice(0, start), text.slice(end)]
  const after = dayAfter.exec(tail)
  const isHan = /\p{Script=Han}/u.test(text)
  if (after)
    return `${head.replace(verbBefore, '').replace(/\bthe $/i, '')}${isHan ? `第${day}天` : `day ${day}`}${tail.slice(after[0].length)}`
  return dayBefore.test(head) ? `${head.replace(dayBefore, '')}day ${day}${tail}` : text
}
