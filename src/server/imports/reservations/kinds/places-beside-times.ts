import { cellOver } from '../reading/heading-over.ts'
import { airportIn, cityIn, isNameOfCity } from '../reading/places.ts'
import { type Found, matches, type Span } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { cleanPlace, notPlace } from './clean-place.ts'

export interface Route {
  from: Found<string> | null
  to: Found<string> | null
}

/** "09:58 Paris Gare de Lyon", "Paris Gare de Lyon    départ 09h58", or the place on the next line. */
export function placesBesideTimes(text: string, [first, second]: readonly FoundTime[]): Route {
  if (!first) return { from: null, to: null }
  const isBefore = placeBefore(text, first) !== null && placeAfter(text, first) === null
  const isAhead = placeBefore(text, first)?.isKnown === true
  const of = (time: FoundTime | undefined) => {
    if (!time) return null
    const order = isBefore || isAhead ? [placeBefore, placeAfter, placeBelow] : [placeAfter, placeBefore, placeBelow]
    for (const look of order) {
      const place = look(text, time)
      if (place) return place.found
    }
    return null
  }
  return { from: of(first), to: of(second) }
}

/** Two places side by side, and their times on the line below: "Brussels-Midi    Amsterdam Centraal". */
export function placesOverTimes(text: string, [first, second]: readonly FoundTime[]): Route {
  const nowhere = { from: null, to: null }
  if (!first || !second) return nowhere
  const start = text.lastIndexOf('\n', first.start - 1) + 1
  const newline = text.indexOf('\n', second.end)
  const end = newline < 0 ? text.length : newline
  const isOneLine = start > 1 && !text.slice(first.end, second.start).includes('\n')
  if (!isOneLine) return nowhere
  if (/\p{L}{3}/u.test(text.slice(start, end))) return placesInColumns(text, first, second)
  const above = text.lastIndexOf('\n', start - 2) + 1
  const cells = text
    .slice(above, start - 1)
    .split(/\t|\s{2,}|\s(?:→|–|—|>)\s/u)
    .filter((cell) => /\p{L}{2}/u.test(cell))
  const [from, to] = cells.map((cell) => placeOf(cell, above, text)?.found ?? null)
  return cells.length === 2 && from && to ? { from, to } : nowhere
}

/** Nothing, a day, or how long it takes. */
const betweenTimes = /^(?:\t|\s{2,})(?:[\d\s/.-]|\d\s?(?:h(?:rs?)?|m(?:ins?)?|小?时|分钟?)(?!\p{L}))*$/iu

/** "British Airways   11:55   18:10" over "Economy   Shanghai (Pudong)   London Heathrow", or a line of the number between them. */
export function placesUnderTimes(text: string, [first, second]: readonly FoundTime[]): Route {
  const nowhere = { from: null, to: null }
  if (!first || !second || !betweenTimes.test(text.slice(first.end, second.start))) return nowhere
  let start = lineEnd(text, second.end)
  for (const line of text.slice(start).split('\n', 2)) {
    const cells = line.split(/\t|\s{2,}/u)
    const places = cells.flatMap((cell) => placeOf(cell, start, text) ?? []).filter(({ isKnown }) => isKnown)
    const [from, to] = places.map(({ found }) => ({ ...found, confidence: 0.8 }))
    if (places.length === 2 && from && to && from.value !== to.value) return { from, to }
    if (timeLike.test(line)) return nowhere
    start += line.length + 1
  }
  return nowhere
}

/** Where the next line begins. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline < 0 ? text.length : newline + 1
}

const headings =
  /^[^\S\n]*(?:departs?|departure|from|origin|salida|départ|partenza|abfahrt|出发(?:地|站|时间|城市)?|发车(?:站|时间)?|起飞(?:时间|机场)?)\s*(?:\t|\s{3,})\s*(?:arrives?|arrival|to|destination|llegada|arrivée|arrivo|ankunft|到达(?:地|站|时间|城市)?|降落(?:时间|机场)?)[^\S\n]*$/gimu

/** "DEPARTS | ARRIVES" over "Boston, MA - South Station | New York, NY - Moynihan Train Hall". */
export function placesUnderHeadings(text: string, window: Span): Route {
  for (const match of matches(text.slice(window.start, window.end), headings)) {
    const end = window.start + match.index + match[0].length
    const row = /^\s*([^\n]+)/u.exec(text.slice(end, window.end))?.[1] ?? ''
    const whole = row.split(/\t|\s{3,}/u).filter((cell) => cell.trim() !== '')
    const cells = whole.length === 1 ? twoNames(row) : whole
    const [from, to] = cells.map((cell) => placeOf(cell, end, text)?.found ?? null)
    if (cells.length === 2 && from && to) return { from: { ...from, confidence: 0.8 }, to: { ...to, confidence: 0.8 } }
  }
  return { from: null, to: null }
}

/** "MADRID-PUERTA DE ATOCHA SEVILLA-SANTA JUSTA": a PDF leaves one blank; both names begin with their city. */
function twoNames(row: string): string[] {
  const cityOf = (words: string) => words.trim().split(/[\s-]/u)[0] ?? ''
  const isPlace = (words: string) => cityOf(words).length > 3 && isNameOfCity(cityOf(words)) && cityIn(words) !== null
  const cuts = matches(row, /\s(?=\p{Lu})/gu).flatMap(({ index }) => {
    const [first, second] = [row.slice(0, index), row.slice(index + 1)]
    return isPlace(first) && isPlace(second) && cityOf(first) !== cityOf(second) ? [[first, second]] : []
  })
  const [only, other] = cuts
  return only && !other ? only : [row]
}

/** "DELTA 1172   BOSTON, MA   ATLANTA" over "Main Cabin   06:00AM   09:04AM". */
function placesInColumns(text: string, first: FoundTime, second: FoundTime): Route {
  const [from, to] = [first, second].map((time) => {
    const cell = cellOver(text, time.start)
    const place = cell && placeOf(cell.text, cell.start, text)
    return place?.isKnown ? place.found : null
  })
  return from && to && from.value !== to.value ? { from, to } : { from: null, to: null }
}

interface BesidePlace {
  found: Found<string>
  /** A city or airport of the world. */
  isKnown: boolean
}

const arrows = /→|⇒|➔|➜|⟶|>|—|–|─|\s-\s/u

function placeBefore(text: string, time: FoundTime): BesidePlace | null {
  const lineStart = text.lastIndexOf('\n', time.start - 1) + 1
  const raw = text.slice(lineStart, time.start).split(timeLike).at(-1)?.split(arrows).at(-1) ?? ''
  return placeOf(raw, text.lastIndexOf(raw, time.start), text)
}

function placeAfter(text: string, time: FoundTime): BesidePlace | null {
  const newline = text.indexOf('\n', time.end)
  const line = text.slice(time.end, newline < 0 ? text.length : newline)
  const raw = (line.split(timeLike)[0] ?? '').replace(/^\s*[)）]\s*(?:→|>).*$/u, '').split(arrows)[0] ?? ''
  return placeOf(raw, time.end, text)
}

function placeBelow(text: string, time: FoundTime): BesidePlace | null {
  const newline = text.indexOf('\n', time.end)
  if (newline < 0) return null
  const blank = /^\s*/u.exec(text.slice(newline + 1, newline + 8))?.[0].length ?? 0
  const start = newline + 1 + blank
  return placeOf(text.slice(start, start + 60).split('\n')[0] ?? '', start, text)
}

function placeOf(raw: string, start: number, text: string): BesidePlace | null {
  const value = cleanPlace(raw)
  if (!/\p{L}{2}/u.test(value) || value.length > 50 || notPlace.test(value) || /\d\D*\d|[·:：]/.test(value)) return null
  const isKnown = !/\d/.test(value) && (airportIn(value) ?? cityIn(value)) !== null
  const at = text.indexOf(value, start)
  const place = at >= 0 && at < start + raw.length + 60 ? at : start
  return {
    found: { value, start: place, end: place + value.length, confidence: isKnown ? 0.7 : 0.55 },
    isKnown,
  }
}
const timeLike = /\d{1,2}[:：h]\d{2}/
