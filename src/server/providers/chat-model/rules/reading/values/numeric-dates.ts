// Dates in digits: 10/12 to 14/12, 12/20-12/25, 5.12 - 9.12, 12.20到12.25. Which number is the month is told by what can be
// one, by the length of the stay that comes of it, and else by the habit of the language.
import { daysBetween } from '../../../../../kernel/calendar.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { coming } from './day-arithmetic.ts'
import type { TripDates } from './stated-dates.ts'

type Pair = [first: number, second: number]

const day = (separator: string) =>
  `(?<![\\d/.])(\\d{1,2})${separator}(\\d{1,2})(?:${separator}20\\d\\d)?(?![\\d/]|\\.\\d|%)`
const end =
  '(?:出发|去|走)?[\\s,，]*(?:(?:to|until|till|til|through|thru|and|-|–|—|~|到|至)|,? ?(?:and )?(?:leav|return|depart|back|home|fly|head|go|end)[\\w ]{0,20}?(?: on)?)\\s*'
const range = ['/', '\\.'].map((separator) => new RegExp(`${day(separator)}${end}${day(separator)}`, 'iu'))
const single = [
  new RegExp(`${day('/')}(?! ?(?:days?|an hour|of))`, 'iu'),
  new RegExp(`${day('\\.')}(?= ?(?:[号日]|出发|走|去|开始|起|到达?|那天))`, 'iu'),
  /(?<=\b(?:from|on|start\w*|begin\w*|arriv\w*) (?:on )?)(\d{1,2})-(\d{1,2})(?![\d-]| ?(?:days|nights|people))/iu,
]
const mostDays = 60

export function numericDates(source: MarkedText, today: string): TripDates | null {
  const isHan = /\p{Script=Han}/u.test(source.text)
  for (const [index, pattern] of range.entries()) {
    const match = pattern.exec(source.text)
    if (!match) continue
    const [from, until]: [Pair, Pair] = [
      [Number(match[1]), Number(match[2])],
      [Number(match[3]), Number(match[4])],
    ]
    const isDayFirst = index === 1 && !isHan
    const found = orders(isDayFirst).flatMap((order) => stay(order(from), order(until), today) ?? [])[0]
    if (!found) continue
    source.mark(match.index, match.index + match[0].length)
    return found
  }
  for (const pattern of single) {
    const match = pattern.exec(source.text)
    if (!match || /^(?:24\/7|1\/2)$/.test(match[0])) continue
    const start = orders(false).flatMap(
      (order) => comingDay(order([Number(match[1]), Number(match[2])]), today) ?? [],
    )[0]
    if (!start) continue
    source.mark(match.index, match.index + match[0].length)
    return { start }
  }
  return null
}

/** The likelier order first; both give month and day. */
function orders(isDayFirst: boolean): ((pair: Pair) => Pair)[] {
  const monthFirst = (pair: Pair): Pair => pair
  const dayFirst = ([first, second]: Pair): Pair => [second, first]
  return isDayFirst ? [dayFirst] : [monthFirst, dayFirst]
}

function stay(from: Pair, until: Pair, today: string): TripDates | null {
  const start = comingDay(from, today)
  const last = start && comingDay(until, start)
  const days = start && last ? daysBetween(start, last) + 1 : 0
  return start && days >= 2 && days <= mostDays ? { start, days } : null
}

function comingDay([month, number]: Pair, today: string): string | null {
  return month >= 1 && month <= 12 ? coming(today, month, number) : null
}
