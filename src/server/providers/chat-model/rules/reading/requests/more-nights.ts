// A plan that gets longer at one of its stops: 大理多住一晚, "one more night in Dali", "can we stay a day longer".
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { cityMentions } from '../names/city-names.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const han = new RegExp(
  `(?:再|多|延长|加)(?:多|加)?(?:住|待|呆|玩|留|停留?)?(?:上|个)?${chineseNumber}个?(?:晚上?|夜|天)(?!间)`,
  'u',
)
const english = [
  /\b(?:(?<a>\d{1,2}|an?|one|another|two|three)(?: (?:more|extra|additional|full))+|another|an? (?:additional|extra)) (?<n>\d )?(?:nights?|days?)\b/iu,
  /\b(?<a>\d{1,2}|an?|one|two|three|another) (?:nights?|days?) (?:more|longer|extra)\b/iu,
  /\b(?:add|tack on|stay|extend(?: it| the trip| our stay)?(?: by)?) (?<a>\d{1,2}|an?|one|two|three|another)(?: more| extra)? (?:nights?|days?)\b(?! (?:in|at) the (?:end|hotel))/iu,
]
/** What else it may be about. */
const other =
  /\b(?:fewer|less|shorter|instead|not|n't|how much|cost|what if|would)\b|[?？].*\b(?:cost|price)\b|少住|不要|别|多少钱|贵多少|怎么样/iu

interface MoreNights {
  call: ToolCall
  rest: string
}

/** null where the plan does not get longer, or goes to another place. */
export function readMoreNights(
  text: string,
  { items, destinations = [] }: Pick<ReadingContext, 'items' | 'destinations'>,
): MoreNights | null {
  if (items.length === 0 || other.test(text)) return null
  const match = [han, ...english].map((pattern) => pattern.exec(text)).find((each) => each !== null)
  if (!match) return null
  const cities = cityMentions(text).filter(({ isCountry }) => !isCountry)
  const [city] = cities
  if (cities.length > 1 || (city && !destinations.includes(city.name))) return null
  if (destinations.length > 1 && !city) return null
  const said = match.groups ? (match.groups.n ?? match.groups.a) : match[1]
  const nights = numberOf(said?.trim()) ?? 1
  const rest = restOf(text, match, city)
  if (rest === null) return null
  return {
    call: callOf(editItinerarySpec, { edits: [{ act: 'extend', nights, ...(city && { place: city.name }) }] }),
    rest,
  }
}

/** Other clauses; null where the clause itself names another thing to do. */
function restOf(
  text: string,
  { index, 0: { length } }: RegExpExecArray,
  city: { start: number; end: number } | undefined,
) {
  const from = Math.max(text.lastIndexOf(',', index), text.lastIndexOf('，', index), text.lastIndexOf('。', index)) + 1
  const until = text.slice(index + length).search(/[,，.。;；!！?？]/u)
  const end = until < 0 ? text.length : index + length + until + 1
  const clause = [...text.slice(from, end)].join('')
  const own =
    city && city.start >= from && city.end <= end ? clause.replace(text.slice(city.start, city.end), '') : clause
  return own.length > longestClause
    ? null
    : `${text.slice(0, from)} ${text.slice(end)}`.replace(/^[\s,，.。]+|[\s,，]+$/gu, '')
}

const longestClause = 60
