// What a text holds that could be a field of a booking, whatever it is: days, hours, amounts, codes, counts of people, and names.

import type { Reading } from '../reading/reading.ts'
import { number, numberOf } from '../text/counting-words.ts'
import { findMoney } from '../text/money.ts'
import { matches, overlaps, type Span } from '../text/span.ts'
import type { Candidate, CandidateKind } from './candidate.ts'
import { namesIn } from './names.ts'

const phone =
  /(?:\+|(?<!\d)00)\d[\d ()/.-]{7,18}\d|(?<![\d-])0\d{2,4}[-/ ]\d{3,4}[ -]?\d{3,4}(?!\d)|(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu
const link = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+/giu
const code =
  /(?<![\p{Script=Latin}\d-])(?:[A-Z]{2,4} (?=\d))?(?=[A-Z\d/.-]*\d)[A-Z\d](?:[A-Z\d]|[-/.](?=[A-Z\d])){1,26}(?![\p{Ll}\d]|[:：]\d)|(?<![\p{Script=Latin}\d-])[A-Z]{5,8}(?![\p{Script=Latin}\d-])/gu
/** "7716 0283 4491", "ZP6 41T" */
const spaced =
  /(?<![\p{Script=Latin}\d.,:/-])(?=[A-Z ]*\d)[A-Z\d]{2,4}(?: [A-Z\d]{2,4}){1,4}(?![\p{Script=Latin}\d]|[:：.,]\d)/gu
const count = new RegExp(`(?<![\\p{Script=Latin}\\d.,:/€$£¥-])${number}(?![\\d.,:/-]\\d|\\d|\\p{Script=Latin})`, 'giu')

export function candidatesOf(reading: Reading): Candidate[] {
  const { text } = reading
  const days = reading.days.map(({ day, start, end }) => of('day', day, start, end))
  const times = reading.times.map(({ time, start, end }) => of('time', time, start, end))
  const sums = findMoney(text).map(({ value, start, end }) =>
    of('money', `${value.amount} ${value.currency}`, start, end),
  )
  const taken: Span[] = [...days, ...times, ...sums]
  const others = [...matches(text, phone), ...matches(text, link)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }))
  const isFree = (span: Span) => !near(taken, span) && !near(others, span)
  const codes = [...matches(text, code), ...matches(text, spaced)]
    .map(({ 0: all, index }) => of('code', all, index, index + all.length))
    .filter(isFree)
  const counts = matches(text, count)
    .map(({ 0: all, index }) => of('people', String(numberOf(all)), index, index + all.length))
    .filter(isFree)
  return [...days, ...times, ...sums, ...codes, ...counts, ...namesIn(text, [...taken, ...others])].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

function of(kind: CandidateKind, value: string, start: number, end: number): Candidate {
  return { kind, value, start, end }
}

function near(spans: readonly Span[], span: Span): boolean {
  return spans.some((each) => overlaps(each, span))
}
