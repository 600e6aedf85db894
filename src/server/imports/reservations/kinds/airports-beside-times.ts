import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { lineAt } from '../reading/reading.ts'
import type { Found, Span } from '../text/span.ts'
import { matches } from '../text/span.ts'
import type { Route } from './places-beside-times.ts'
import { notAirports } from './routes.ts'

/** Departure and arrival on lines of their own, each with the code of one airport on it or on the line before or after. */
export function airportsBesideTimes(text: string, departs: Span, arrives: Span): Route {
  const [first, second] = [lineAt(text, departs.start), lineAt(text, arrives.start)]
  if (first.start === second.start) return { from: null, to: null }
  const own = { from: codeOn(text, first), to: codeOn(text, second) }
  if (own.from && own.to) return distinct(own)
  const above = { from: codeOn(text, lineAbove(text, first)), to: codeOn(text, lineAbove(text, second)) }
  if (above.from && above.to) return distinct(above)
  return { from: null, to: null }
}

function lineAbove(text: string, line: Span): Span {
  return line.start === 0 ? { start: 0, end: 0 } : lineAt(text, line.start - 1)
}

/** null where the line names none or several. */
function codeOn(text: string, { start, end }: Span): Found<string> | null {
  const codes = matches(text.slice(start, end), /(?<![\p{L}\d])([A-Z]{3})(?![\p{L}\d])/gu).filter(
    ({ 1: code = '' }) => airportByIata(code) !== null && !notAirports.has(code),
  )
  const [only] = codes
  if (!only || new Set(codes.map(([code]) => code)).size > 1) return null
  return { value: only[0], start: start + only.index, end: start + only.index + 3, confidence: 0.93 }
}

function distinct(route: Route): Route {
  return route.from?.value === route.to?.value ? { from: null, to: null } : route
}
