// The values in a text that a later turn may give anew: hours, lengths of time, sums, days and bare numbers.
import { dayMentions } from '../names/day-references.ts'
import { placeMentions } from '../names/place-mentions.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { numberOf } from '../text/numbers.ts'
import { clockTimesIn } from '../values/clock-times.ts'
import { moneyIn } from '../values/money.ts'

export interface SaidValue {
  kind: 'minutes' | 'time' | 'money' | 'count' | 'day' | 'near_day' | 'item' | 'number'
  text: string
  start: number
  end: number
  /** Of a day its number, of a neighboring day how far on it is, of a bare number its value. */
  number?: number
  /** Of an hour: no half of the day was said. */
  isOpen?: boolean
  /** `HH:MM` */
  time?: string
}

const minutes =
  /\bhalf an hour\b|\b(?:an?|\d+(?:\.\d+)?) (?:hours?|hrs?|minutes?|mins?)(?: and a half)?\b|(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半)个?半?(?:小时|钟头|分钟|刻钟)/giu
const nearDays: readonly [RegExp, number][] = [
  [
    /\b(?:the|a|1|one) day (?:after(?! tomorrow)|later)\b|\bthe (?:next|following) day\b|(?:往?后|晚|推迟)一天|下一天/giu,
    1,
  ],
  [/\b(?:the|a|1|one) day (?:before|earlier|sooner)\b|\bthe previous day\b|(?:往?前|早|提前)一天|上一天/giu, -1],
]
const count =
  /\b\d+ (?:days?|nights?|weeks?|people|persons?|adults?|kids?|children|of us)\b|(?:\d+|[一二两三四五六七八九十]{1,3})个?(?:天|日|晚|夜|周|人|位|大人|成人|小孩|孩子|小朋友|老人)/giu
const digits = /(?<![\d.])\d+(?:\.\d+)?(?![\d.]|st\b|nd\b|rd\b|th\b)/gu
const hanNumber =
  /(?<![第零一二两三四五六七八九十百千万])[一二两三四五六七八九十百千万]+(?![个天点号月一]|起|定|下|样|些|直|会)/gu

/** In the order of the text. Numbers in characters count only in a text that hardly says more. */
export function saidValues(text: string, context: ReadingContext, { isShort = false } = {}): SaidValue[] {
  const found: SaidValue[] = []
  const add = (value: Omit<SaidValue, 'text'>) => {
    if (found.every(({ start, end }) => value.end <= start || value.start >= end))
      found.push({ ...value, text: text.slice(value.start, value.end) })
  }
  const addAll = (kind: SaidValue['kind'], pattern: RegExp, number?: number) => {
    for (const { index, 0: said } of text.matchAll(pattern))
      add({ kind, start: index, end: index + said.length, ...(number !== undefined && { number }) })
  }
  for (const { start, end } of placeMentions(text, context)) add({ kind: 'item', start, end })
  addAll('minutes', minutes)
  for (const [pattern, by] of nearDays) addAll('near_day', pattern, by)
  for (const { start, end, day } of dayMentions(text, context)) add({ kind: 'day', start, end, number: day })
  for (const { start, end, time, isOpen } of clockTimesIn(text, { bare: true }))
    add({ kind: 'time', start, end, time, isOpen })
  addAll('count', count)
  for (const { start, end } of moneyIn(text)) add({ kind: 'money', start, end })
  for (const pattern of isShort ? [digits, hanNumber] : [digits])
    for (const { index, 0: said } of text.matchAll(pattern))
      add({ kind: 'number', start: index, end: index + said.length, number: numberOf(said) ?? Number(said) })
  return found.sort((a, b) => a.start - b.start)
}
