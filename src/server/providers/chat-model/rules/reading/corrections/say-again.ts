// What the turn before said, with a value that a short turn gives in the place of its own.
import type { ReadingContext } from '../names/reading-context.ts'
import { type SaidValue, saidValues } from './said-values.ts'
import type { ShortTurn } from './short-turn.ts'

/** A bare number stands for the number of any of these. */
const counted: readonly SaidValue['kind'][] = ['time', 'money', 'count', 'number']
/** Nothing is paid with fewer, and nothing else is as many. */
const leastSum = 50

export function sayAgain(before: string, turn: ShortTurn, context: ReadingContext): string | null {
  const said = saidValues(before, context)
  const [first, second] = turn.values
  if (!first) return null
  if (second) return withPair(before, said, [first, second])
  const old = meant(said, first, turn)
  const text = old && inPlaceOf(old, first, before)
  return text ? before.slice(0, old.start) + text + before.slice(old.end) : null
}

function withPair(before: string, said: readonly SaidValue[], [one, other]: [SaidValue, SaidValue]): string | null {
  const kind = one.kind === 'number' ? 'day' : one.kind
  const isPair = one.kind === other.kind || (one.kind === 'day' && other.kind === 'number')
  const [first, second, third] = said.filter((each) => each.kind === kind)
  if (!isPair || !first || !second || third) return null
  const texts = [inPlaceOf(first, one, before), inPlaceOf(second, other, before)]
  if (texts.includes(null)) return null
  return (
    before.slice(0, first.start) +
    texts[0] +
    before.slice(first.end, second.start) +
    texts[1] +
    before.slice(second.end)
  )
}

/** Of several the one that is said to be wrong or is of the same part of the day, else the last. */
function meant(said: readonly SaidValue[], value: SaidValue, { wrong, part }: ShortTurn): SaidValue | undefined {
  const fitting = said.filter((each) => canReplace(each, value))
  const denied = fitting.find((each) => wrong.some((other) => isSame(each, other)))
  const ofPart = part ? fitting.find(({ text }) => text.includes(part)) : undefined
  const kinds = new Set(fitting.map(({ kind }) => kind))
  if (!denied && !ofPart && (kinds.size > 1 || isOfTwo(fitting, value))) return undefined
  return denied ?? ofPart ?? fitting.at(-1)
}

/** Which of two names or numbers is meant, nobody can tell. */
function isOfTwo(fitting: readonly SaidValue[], { kind }: SaidValue): boolean {
  return fitting.length > 1 && (kind === 'item' || kind === 'number')
}

function canReplace(old: SaidValue, { kind, number = 0 }: SaidValue): boolean {
  if (kind === 'near_day') return old.kind === 'day' && (old.number ?? 0) > 0
  if (kind !== 'number') return old.kind === kind
  return counted.includes(old.kind) && (old.kind === 'money') === number >= leastSum
}

function isSame(one: SaidValue, other: SaidValue): boolean {
  if (one.kind === 'time') return other.time?.slice(-4) === one.time?.slice(-4) || one.text.includes(other.text)
  return one.text === other.text || (one.kind === 'day' && one.number === other.number)
}

function inPlaceOf(old: SaidValue, value: SaidValue, before: string): string | null {
  const isHan = /\p{Script=Han}/u.test(before)
  if (old.kind === 'day') return dayInPlace(old, value, isHan)
  if (old.kind === 'time') return timeInPlace(old, value, isHan)
  if (value.kind === 'number' || (old.kind === 'money' && /^[\d.,]+$/.test(value.text)))
    return old.text.replace(/\d[\d.,]*|[零一二两三四五六七八九十百千万]+/u, String(value.number ?? value.text))
  return value.text
}

function dayInPlace(old: SaidValue, { kind, text, number = 0 }: SaidValue, isHan: boolean): string {
  const day = kind === 'near_day' ? (old.number ?? 0) + number : number
  if (kind === 'day' && !/\d|第/u.test(text)) return text
  if (/^\D*\d{1,2}\D*$/.test(old.text) && !/月|号|\d(?:st|nd|rd|th)/iu.test(old.text))
    return old.text.replace(/\d{1,2}/, String(day))
  return isHan ? `第${day}天` : `day ${day}`
}

/** With the half of the day that the other one had, where none is said. */
function timeInPlace(old: SaidValue, value: SaidValue, isHan: boolean): string | null {
  const time = value.time ?? (value.number && value.number < 25 ? `${value.number}:00` : null)
  if (!time) return null
  const isOpen = value.isOpen ?? true
  if (!isOpen || old.isOpen) return time
  const [hour = 0] = time.split(':').map(Number)
  const isLater = (old.time ?? '') >= '12:00'
  if (hour >= 12) return time
  return isLater ? time.replace(/^\d+/, String(hour + 12)) : `${isHan ? '早上' : ''}${time}${isHan ? '' : ' am'}`
}
