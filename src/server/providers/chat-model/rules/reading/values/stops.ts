// Where the trip goes: one city or several, with nights.

import type { CityMention } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { isRefused } from './polarity.ts'

export interface StatedStop {
  place: string
  nights?: number
}

export interface Route {
  /** Where the travelers start. */
  origin?: string
  stops: StatedStop[]
}

const nightsAfter = new RegExp(`^\\s*(?:for |: ?)?${chineseNumber}(?:\\s*-?\\s*nights?|\\s*[晚夜])`, 'iu')
const daysAfter = new RegExp(`^\\s*(?:for |: ?)?${chineseNumber}(?:\\s*-?\\s*days?|\\s*天)`, 'iu')
const nightsBefore = new RegExp(`${chineseNumber}\\s*(?:nights?|[晚夜])\\s*(?:in |在)?$`, 'iu')
const daysBefore = new RegExp(`${chineseNumber}\\s*(?:days?|天)\\s*(?:in |在)?$`, 'iu')

export function readRoute(source: MarkedText, cities: readonly CityMention[]): Route {
  const { text } = source
  const route: Route = { stops: [] }
  for (const { name, start, end, isCountry } of cities) {
    const head = text.slice(0, start)
    const tail = text.slice(end)
    if (isCountry) continue
    source.mark(start, end)
    source.exec(/\b(?:add|extend)\b(?=.{0,14}\bnights? in\b)/iu)
    if (/(?:从|由|\bfrom) ?$/iu.test(head) || /^(?:出发|飞|过来)/u.test(tail)) {
      route.origin = name
      continue
    }
    if (isRefused(text, start, end) || /^(?:不去|就不)/u.test(tail)) continue
    if (route.stops.some(({ place }) => place === name)) continue
    const nights = numberOf((nightsAfter.exec(tail) ?? nightsBefore.exec(head))?.[1])
    const days = nights === null ? numberOf((daysAfter.exec(tail) ?? daysBefore.exec(head))?.[1]) : null
    const length = nights ?? days
    route.stops.push({ place: name, ...(length !== null && cities.length > 1 && { nights: length }) })
  }
  return route
}
