// The weather that a clause asks about: where, and on which days.
import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { addDays, daysBetween } from '../../../../../kernel/calendar.ts'
import { dayNumber } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { MarkedText } from '../text/marked-text.ts'
import type { Period } from '../values/stated-dates.ts'
import { readTripDates } from '../values/trip-dates.ts'
import { readDays } from '../values/trip-days.ts'
import type { Clause } from './clause.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const mostCities = 5
const everywhere =
  /\b(?:each|every|all|both)\b.{0,12}\b(?:stops?|cit(?:y|ies)|places?|towns?|destinations?|legs?)\b|\beverywhere\b|每[个一](?:地方|城市|目的地|站)|各(?:地|个?(?:城市|站|目的地))|[几两三]个(?:城市|地方)|沿途|分别/iu

/** One call for each city that is named. Without one the trip itself is asked about, which knows where it is on each day. */
export function weatherCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  const named = clause.cities.filter(({ isCountry }) => !isCountry).map(({ name }) => name)
  const dates = weatherDates(clause, context)
  const known = context.plannedStops ?? context.stops ?? []
  const isOfAll = named.length === 0 && known.length > 1 && (dates.month !== undefined || !context.plannedStops)
  const all =
    isOfAll && (dates.month !== undefined || everywhere.test(clause.text)) ? known.map(({ place }) => place) : []
  const cities = [...new Set([...named, ...all])].slice(0, mostCities)
  if (cities.length === 0) return [callOf(getWeatherSpec, dates)]
  return cities.map((city) => callOf(getWeatherSpec, { city, ...dates }))
}

function weatherDates(
  { text, days }: Clause,
  context: ReadingContext,
): { from?: string; days?: number; month?: number } {
  const day = dayNumber(days[0]?.day, context)
  if (day && context.startDate) return { from: addDays(context.startDate, day - 1), days: 1 }
  const { start, days: length, period } = readTripDates(new MarkedText(text), context.today)
  if (period) return inPeriod(period)
  if (start) return { from: start, days: Math.min(16, length ?? readDays(new MarkedText(text)) ?? 1) }
  return daysSaid(context)
}

/** Of a week its days, of a longer period its month. */
function inPeriod({ earliest, latest }: Period): { from?: string; days?: number; month?: number } {
  const length = daysBetween(earliest, latest) + 1
  return length > 16 ? { month: Number(earliest.slice(5, 7)) } : { from: earliest, days: length }
}

/** Of a trip to one place that has no plan the conversation may know the days, and the trip itself none. */
function daysSaid({ startDate, days, period, items, stops = [], plannedStops = stops }: ReadingContext) {
  if (items.length > 0 || plannedStops.length > 1) return {}
  if (!startDate) return period ? inPeriod(period) : {}
  return { from: startDate, ...(days && { days: Math.min(16, days) }) }
}
