// How long it takes stands on a line between both ends, as screens show it: "A", "| about 2 h 50", "B".
import type { Found, Span } from '../text/span.ts'
import { cleanPlace, notPlace } from './clean-place.ts'
import type { Route } from './places-beside-times.ts'

const between =
  /^[^\S\n]*(\p{L}[^\n\d:：¥￥]{1,30})\n[^\S\n]*[|｜↓∣⋮·~-]*[^\S\n]*(?:约|about )?[^\S\n]*\d{1,2}\s?(?:小时|时|hrs?\b|h\b|hours?)[^\n]{0,30}\n[^\S\n]*(\p{L}[^\n\d:：¥￥]{1,30})$/mu

export function placesAroundDuration(text: string, { start, end }: Span): Route {
  const nowhere = { from: null, to: null }
  const match = between.exec(text.slice(start, end))
  if (!match) return nowhere
  const [whole, first = '', second = ''] = match
  const at = start + match.index
  const from = placeAt(first, at + whole.indexOf(first))
  const to = placeAt(second, at + whole.lastIndexOf(second))
  return from && to ? { from, to } : nowhere
}

function placeAt(words: string, start: number): Found<string> | null {
  const value = cleanPlace(words)
  return value === '' || notPlace.test(value) ? null : { value, start, end: start + words.length, confidence: 0.7 }
}
