// Journeys of people who join a planned trip: "my brother Tom lands at 11:40 on Sunday", 我弟周日11点40到. They bound no day of it.
import type { ReadingContext } from '../names/reading-context.ts'
import type { RideWithinTrip } from './rides-within-trip.ts'

const joins = [
  /\b(?:my|our|his|her) (?:[a-z-]+ ){0,2}?(?:brothers?|sisters?|friends?|mates?|parents|folks|mum|mom|dad|cousins?|colleagues?|in-laws|aunt|uncle|son|daughter)(?:,? [A-Z][a-z]+,?)?(?: only| then| will| is| are)? (?:lands?|landing|arrives?|arriving|gets? in|getting in|fl(?:y|ies|ying) in|comes? in|coming in|joins?)\b(?:(?<=\d)[.:](?=\d)|[^,.;!?])*?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]m)?(?: on [a-z]+)?/giu,
  /(?<=^|[，,。；;！!])我?(?:[哥弟姐妹爸妈]|爸妈|哥哥|弟弟|姐姐|妹妹|朋友|同事|闺蜜|同学)(?![^，,。]{0,6}我)[^，,。；;！!]{0,10}?\d{1,2}(?:[:：点]\d{0,2}分?|点半?)(?:才|就)?(?:到|落地|抵达)/gu,
]

export function ridesOfOthers(text: string, { items }: Pick<ReadingContext, 'items'>): RideWithinTrip[] {
  if (items.length === 0) return []
  return joins.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
      start: index,
      end: index + said.length,
      said: said.trim(),
    })),
  )
}
