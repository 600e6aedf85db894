// New nights at a stop that the conversation spoke of: "3 in salzburg", 京都改成三晚.

import type { CityMention } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'
import type { StatedStop } from './stops.ts'

const before = /(\d{1,2}|[一二两三四五六七八九十]) ?(?:nights? |晚|夜)?(?:in |at )?$/iu
const after =
  /^(?: ?(?:改成?|改为|变成|换成|调成|住|待|玩|:|for|to|should be|is|make (?:it|that)|gets?|needs?))* ?(\d{1,2}|[一二两三四五六七八九十])(?=$|[ ,.;!，。晚夜天]| ?nights?| ?days?)/iu

/** null where the message has no number for one of them. */
export function changedNights(
  source: MarkedText,
  cities: readonly CityMention[],
  known: readonly StatedStop[] | undefined,
): StatedStop[] | null {
  if (!known || known.length < 2) return null
  const nights = new Map<string, number>()
  for (const { name, start, end } of [...cities, ...inLowerCase(source.text, cities, known)]) {
    if (!known.some(({ place }) => place === name)) return null
    const [head, tail] = [source.text.slice(0, start), source.text.slice(end)]
    const number = after.exec(tail) ?? before.exec(head)
    const count = numberOf(number?.[1])
    if (number && count !== null && count > 0 && count < 31) {
      nights.set(name, count)
      const isAfter = tail.startsWith(number[0]) && after.test(tail)
      source.mark(isAfter ? end : start - number[0].length, isAfter ? end + number[0].length : start)
    }
  }
  return nights.size > 0 ? known.map((stop) => ({ ...stop, nights: nights.get(stop.place) ?? stop.nights })) : null
}

/** A stop that is known needs no capital letter. */
function inLowerCase(text: string, cities: readonly CityMention[], known: readonly StatedStop[]): CityMention[] {
  return known.flatMap(({ place }) => {
    const start = text.toLowerCase().indexOf(place.toLowerCase())
    const isNew = start >= 0 && cities.every(({ name }) => name !== place)
    return isNew ? [{ name: place, start, end: start + place.length, isCountry: false }] : []
  })
}
