// Segments as reservation systems print them: "CA 1501  Y  TU 09MAR  PEKSHA HK2  0830 1045".

import { addDays } from '../../../kernel/calendar.ts'
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { type Draft, found } from '../reading/draft.ts'
import { airportIn } from '../reading/places.ts'
import type { Reading } from '../reading/reading.ts'
import { findNumbers } from '../text/numbers.ts'
import { matches } from '../text/span.ts'
import { airportPairs } from './journey-windows.ts'
import { notAirports } from './routes.ts'

const segment =
  /(?<![A-Z\d])([A-Z]{2}|[A-Z]\d|\d[A-Z])\s{0,2}(\d{1,4})\s*[A-Z]?\d?\s+(?:[A-Z]{2}\s?)?(\d{2}[A-Z]{3}(?:\d{2})?)\s+(?:[A-Z]{1,2}\s|\d\s)?\*?([A-Z]{3})\s?([A-Z]{3})(?![A-Z])[^\n]{0,24}?\s([0-2]\d)([0-5]\d)\s+([0-2]\d)([0-5]\d)(?!\d)(?:\s?\+(\d))?/g

export function readCompactLegs(reading: Reading): Draft[] {
  const segments = readSegments(reading)
  return segments.length > 0 ? segments : readRows(reading)
}

const number = /(?<![A-Z\d])([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?(\d{2,4})(?![A-Z\d:.])/
const clock = /(?<![\d:.-])([0-2]\d)[:.]?([0-5]\d)(?:\s?\+(\d))?(?![\d:.])/g

/** A row of a table: "ZD1402   09JUL2027  AMSTERDAM AMS   STOCKHOLM ARN   0955   1200". */
function readRows({ text, days }: Reading): Draft[] {
  let at = 0
  return text.split('\n').flatMap((line): Draft[] => {
    const start = at
    at += line.length + 1
    const match = number.exec(line)
    const own = days.filter((each) => each.start >= start && each.end <= start + line.length)
    const [day, later] = own
    if (!day || (!match && matches(line, airportPairs).length === 0)) return []
    const codes = matches(line, /(?<![A-Z\d])[A-Z]{3}(?![A-Z\d])/g).filter(
      ([code]) => airportByIata(code) !== null && !notAirports.has(code),
    )
    const isOther = (at: number) =>
      (match !== null && at >= match.index && at < match.index + match[0].length) ||
      own.some((each) => at + start >= each.start && at + start < each.end)
    const times = matches(line, clock).filter(({ index }) => !isOther(index))
    const named = codes.length === 0 && match ? airportsAround(text, start, line) : []
    const [from = '', to = ''] = codes.length > 0 ? codes.map(([code]) => code) : named
    const [first, second] = times
    const [origin, destination] = [airportByIata(from), airportByIata(to)]
    if (codes.length + named.length !== 2 || times.length !== 2 || !first || !second || !origin || !destination)
      return []
    const span = [start, start + line.length] as const
    const nights = Number(second[3] ?? 0)
    const name = match ? `${match[1]}${(match[2] ?? '').replace(/^0+/, '')}` : findNumbers(line, 'flight')[0]?.value
    return [
      {
        type: 'flight',
        fields: {
          ...(name && { number: found(name, 0.88, ...span) }),
          from: found(from, named.length > 0 ? 0.75 : 0.9, ...span),
          to: found(to, named.length > 0 ? 0.75 : 0.9, ...span),
          departLocal: found(`${day.day}T${first[1]}:${first[2]}`, day.confidence, ...span),
          arriveLocal: found(
            `${later?.day ?? addDays(day.day, nights)}T${second[1]}:${second[2]}`,
            day.confidence,
            ...span,
          ),
          zoneFrom: found(origin.zone, 0.95),
          zoneTo: found(destination.zone, 0.95),
        },
      },
    ]
  })
}

/** "SINGAPORE CHANGI T3   SQ638 …" with "TOKYO NARITA T1" on the line below. */
function airportsAround(text: string, start: number, line: string): string[] {
  const next = text.slice(start + line.length + 1).split('\n', 1)[0] ?? ''
  const known = `${line}   ${next}`
    .split(/\t|\s{3,}/u)
    .flatMap((cell) =>
      /^\p{Lu}[\p{L} ./'’-]{3,}(?: T\d\w?)?$/u.test(cell.trim()) ? (airportIn(cell.trim())?.iata ?? []) : [],
    )
  return known.length === 2 ? known : []
}

function readSegments({ text, days }: Reading): Draft[] {
  return matches(text, segment).flatMap((match): Draft[] => {
    const [whole, airline = '', digits = '', , from = '', to = '', hour, minute, endHour, endMinute, plus = '0'] = match
    const span = [match.index, match.index + whole.length] as const
    const day = days.find(({ start, end }) => start >= span[0] && end <= span[1])
    const [origin, destination] = [airportByIata(from), airportByIata(to)]
    if (!day || !origin || !destination) return []
    return [
      {
        type: 'flight',
        fields: {
          number: found(`${airline}${digits.replace(/^0+/, '')}`, 0.92, ...span),
          from: found(from, 0.93, ...span),
          to: found(to, 0.93, ...span),
          departLocal: found(`${day.day}T${hour}:${minute}`, day.confidence, ...span),
          arriveLocal: found(`${addDays(day.day, Number(plus))}T${endHour}:${endMinute}`, day.confidence, ...span),
          zoneFrom: found(origin.zone, 0.95),
          zoneTo: found(destination.zone, 0.95),
        },
      },
    ]
  })
}
