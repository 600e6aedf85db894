// Questions about what the plan has already: its meals and its journeys, and not what there is to choose from.
import type { ReadingContext } from '../names/reading-context.ts'
import type { Clause } from './clause.ts'

export function asksForPlanned(clause: Clause, context: ReadingContext): boolean {
  return asksForPlannedMeal(clause, context) || asksForPlannedRide(clause, context)
}

/** "What do we eat on the second evening?", where the plan has it. */
function asksForPlannedMeal({ act, days, mentions, cities, tags, text }: Clause, { items }: ReadingContext): boolean {
  const [day] = days
  if (act !== 'places' || !day || mentions.length + cities.length > 0 || tags.some(({ tag }) => tag !== 'food'))
    return false
  const isOpen = /吃(?:什么|啥|的?哪)|去哪吃|在哪吃|\b(?:what|where) (?:do|are|did|will) we\b/iu.test(text)
  return isOpen && items.some((item) => item.day === day.day && item.kind === 'restaurant')
}

/** 最后一天几点的火车, "what time is our flight home?": the one of the plan, not those that there are. */
function asksForPlannedRide({ act, cities, text }: Clause, { items }: ReadingContext): boolean {
  if ((act !== 'trains' && act !== 'flights') || cities.length > 0) return false
  const isPlanned = items.some(({ kind }) => kind === (act === 'trains' ? 'train' : 'flight'))
  const asksTime =
    /几点|什么时候|哪[一]?[班趟次]|多少次|车次|航班号|\b(?:what time|when(?:'s| is| does| do)|which (?:train|flight))\b/iu.test(
      text,
    )
  return (
    isPlanned &&
    asksTime &&
    !/有没有|还有|别的|早一?点|晚一?点|\b(?:are there|is there|any|other|earlier|later)\b/iu.test(text)
  )
}
