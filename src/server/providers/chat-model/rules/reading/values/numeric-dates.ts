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
  '(?:出发|去|走)?[\\s,，]*(?:(?:to|until|till|til|through|thru|and|-|–|—|~|到|至)|,? ?(?:and )?(?:leav|return|depart|back|home|fly|head|go|end)[\\w ]{0,20}?(?: on)?)\\s*(?:the )?'
const range = ['/', '\\.'].map((separator) => new RegExp(`${day(separator)}${end}${day(separator)}`, 'iu'))
const single = [
  new RegExp(`${day('/')}(?! ?(?:days?|an hour|of))`, 'iu'),
  new RegExp(
    `${day('\\.')}(?= ?(?:[号日]|(?:周|星期|礼拜)[一二三四五六日天]|[早晚]上|上午|中午|下午|出发|走|去|开始|起|到达?|那天))`,
    'iu',
  ),
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
  const pair = isHan ? twoDates(source, today) : null
  if (pair) return pair
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

const hanDate = /(?<![\d.:/年])(1[0-2]|0?[1-9])([./])(3[01]|[12]\d|0?[1-9])(?![\d%.:/]|[元块万千kKwW公岁点])/gu
const dateBeside =
  /^ ?(?:[号日]|(?:周|星期|礼拜)[一二三四五六日天]|早|上午|中午|下午|晚|出发|走|到|去|飞|回|返|开始|那天|起)/u

/** 12.18周五晚上8点到 … 12.21下午五点飞走: the first and the last day. */
function twoDates(source: MarkedText, today: string): TripDates | null {
  const found = [...source.text.matchAll(hanDate)].filter(({ index, 0: said }) =>
    dateBeside.test(source.text.slice(index + said.length)),
  )
  const [first, last] = found
  if (!first || !last || found.length !== 2 || first[2] !== last[2]) return null
  const read = stay([Number(first[1]), Number(first[3])], [Number(last[1]), Number(last[3])], today)
  if (read) for (const { index, 0: said } of found) source.mark(index, index + said.length)
  return read
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
