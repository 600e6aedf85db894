// A clause with the values that stand in it.

import type { ScoredAct } from '../acts/act-classifier.ts'
import type { ActName } from '../acts/act-names.ts'
import { type CityMention, cityMentions } from '../names/city-names.ts'
import { type DayMention, dayMentions } from '../names/day-references.ts'
import type { Mention } from '../names/mention.ts'
import { placeMentions } from '../names/place-mentions.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { type TagMention, tagMentions } from '../names/tag-mentions.ts'
import { numberOf } from '../text/numbers.ts'
import { type ClockTime, clockTimesIn } from '../values/clock-times.ts'
import { moneyIn, type StatedMoney } from '../values/money.ts'

export interface Clause {
  text: string
  act: ActName
  probability: number
  others: readonly ScoredAct[]
  masked: string
  mentions: Mention[]
  days: DayMention[]
  times: ClockTime[]
  tags: TagMention[]
  cities: CityMention[]
  money: StatedMoney[]
}

export function readValues(
  text: string,
  context: ReadingContext,
): Omit<Clause, 'act' | 'probability' | 'others' | 'masked'> {
  const mentions = placeMentions(text, context)
  const isFree = ({ start, end }: { start: number; end: number }) =>
    mentions.every((mention) => end <= mention.start || start >= mention.end)
  const days = dayMentions(text, context)
  return {
    text,
    mentions,
    days,
    times: clockTimesIn(text, { bare: true })
      .filter(isFree)
      .filter(({ start, end }) => days.every((day) => end <= day.start || start >= day.end)),
    tags: tagMentions(text).filter(isFree),
    cities: cityMentions(text).filter(isFree),
    money: moneyIn(text),
  }
}

const insteadOfDay = /(?:\b(?:rather than|instead of)(?: on| for| in)?(?: the)?|而?不是(?:在)?|别在?)\s*$/iu

/** Without those that something shall not be on: "this evening rather than tomorrow". */
export function daysMeant({ text, days }: Pick<Clause, 'text' | 'days'>): DayMention[] {
  return days.filter(({ start }) => !insteadOfDay.test(text.slice(0, start)))
}

const parts = [
  ['morning', /上午|早上|早晨|清晨|一大?早|\bmornings?\b|\bfirst thing\b/iu],
  ['afternoon', /下午|午后|中午之后|\bafternoons?\b/iu],
  ['evening', /晚上|晚间|傍晚|夜里|今晚|明晚|最后一晚|\b(?:evenings?|tonight|nights?)\b/iu],
] as const

export function partIn(text: string): 'morning' | 'afternoon' | 'evening' | undefined {
  return parts.find(([, pattern]) => pattern.test(text))?.[0]
}

const meals = [
  ['breakfast', /早饭|早餐|\bbreakfasts?\b/iu],
  [
    'lunch',
    /午饭|午餐|中饭|中午(?:那[顿家间盘碗个]|吃的|的?餐厅|(?:要|想|再|给我)*[换吃找]一?[家顿])|\b(?:lunch|brunch)(?:es)?\b/iu,
  ],
  [
    'dinner',
    /晚饭|晚餐|夜宵|晚上(?:那[顿盘碗间]|吃的|那家(?:餐厅|饭店|馆子)|(?:要|想|再|给我)*[换吃找]一?[家顿])|\b(?:dinner|supper)s?\b/iu,
  ],
] as const

export function mealIn(text: string): 'breakfast' | 'lunch' | 'dinner' | undefined {
  return meals.find(([, pattern]) => pattern.test(text))?.[0]
}

/** Minutes that a clause names: 半小时, an hour, two and a half hours. */
export function minutesIn(text: string): number | null {
  const han = /(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半)\s*个?(?:半)?(小时|钟头|分钟|刻钟)/u.exec(text)
  if (han) {
    const value = han[1] === '半' ? 0.5 : (numberOf(han[1]) ?? 1)
    const unit = han[2] === '分钟' ? 1 : han[2] === '刻钟' ? 15 : 60
    return value * unit + (/个半小时/u.test(han[0]) ? 30 : 0)
  }
  if (/\bhalf an hour\b/i.test(text)) return 30
  if (/\ban? (?:extra )?hour and a half\b/i.test(text)) return 90
  const english = /\b(\d+(?:\.\d+)?|an?|another|extra) (?:more |extra )?(hours?|hrs?|minutes?|mins?)\b/i.exec(text)
  if (!english) return null
  return (Number(english[1]) || 1) * (/^h/i.test(english[2] ?? '') ? 60 : 1)
}
