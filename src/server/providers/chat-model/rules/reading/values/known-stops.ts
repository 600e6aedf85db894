// Stops that the conversation spoke of, as a later message changes them: new nights ("3 in salzburg", 京都改成三晚), one more night
// here and one less there, another stop instead, one left out.

import type { CityMention } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'
import type { StatedStop } from './stops.ts'

const before = /(\d{1,2}|[一二两三四五六七八九十]) ?(?:nights? |晚|夜)?(?:in |at )?$/iu
const after =
  /^(?: ?(?:改成?|改为|变成|换成|调成|住|待|玩|:|for|to|just|only|should be|is|make (?:it|that)|gets?|needs?))* ?(\d{1,2}|[一二两三四五六七八九十])(?=$|[ ,.;!，。晚夜天]| ?nights?| ?days?)/iu

/** null where the message changes none of them. */
export function changedStops(
  source: MarkedText,
  cities: readonly CityMention[],
  known: readonly StatedStop[] | undefined,
): StatedStop[] | null {
  if (!known || known.length < 2) return null
  const places = [...cities, ...inLowerCase(source.text, cities, known)].filter(({ isCountry }) => !isCountry)
  return (
    replacedStops(source, places, known) ?? shiftedNights(source, places, known) ?? changedNights(source, cities, known)
  )
}

/** Those that a message may change; where it names all of a trip that has no nights yet, it says the route itself. */
export function openStops(
  stops: readonly StatedStop[] | undefined,
  said: readonly StatedStop[],
  denied: readonly string[],
): StatedStop[] | undefined {
  const known = stops?.filter(({ place }) => !denied.includes(place))
  const isRoute = known?.every(({ place, nights }) => !nights && said.some((stop) => stop.place === place))
  return isRoute ? undefined : known
}

/** All said again without nights, in a message that gives no length: each keeps those it had. */
export function withKnownNights(
  stops: readonly StatedStop[],
  known: readonly StatedStop[] | undefined,
  hasLength: boolean,
): StatedStop[] {
  const isAll = known?.every(({ place }) => stops.some((stop) => stop.place === place))
  if (!isAll || hasLength || stops.some(({ nights }) => nights !== undefined)) return [...stops]
  return stops.map((stop) => ({ ...stop, ...nightsIf(known?.find(({ place }) => place === stop.place)?.nights) }))
}

const leavesBefore =
  /\b(?:leave|leaving|skip|skipping|drop|dropping|cut|without|instead of|rather than|forget(?: about)?|not|no|cancel|scrap|replace|swap|remove) (?:out )?$|(?:不去|别去|不要|去掉|取消|把|删掉|换掉|不想去)$/iu
const leavesAfter =
  /^ ?(?:out\b|is out\b|off\b|can go\b)|^(?:就)?(?:不去了?|不要了?|去掉|取消|算了|删掉|(?:换成|改成)(?![\d一二两三四五六七八九十])|换掉)/iu

/** 维也纳不去了，换成布达佩斯, "leave Prague out, all six nights in Budapest". */
function replacedStops(
  source: MarkedText,
  places: readonly CityMention[],
  known: readonly StatedStop[],
): StatedStop[] | null {
  const { text } = source
  const isKnown = (name: string) => known.some(({ place }) => place === name)
  const leaves = places.filter(
    ({ name, start, end }) =>
      isKnown(name) && (leavesBefore.test(text.slice(0, start)) || leavesAfter.test(text.slice(end))),
  )
  const [gone] = leaves
  if (!gone || leaves.length >= known.length) return null
  for (const { start, end } of places) source.mark(start, end)
  const nightsOf = ({ start, end }: CityMention) =>
    numberOf((after.exec(text.slice(end)) ?? before.exec(text.slice(0, start)))?.[1]) ?? undefined
  const [added] = places.filter((each) => !isKnown(each.name) && !leaves.includes(each))
  return known.flatMap((stop) => {
    if (leaves.some(({ name }) => name === stop.place))
      return stop.place === gone.name && added ? [{ ...stop, place: added.name, ...nightsIf(nightsOf(added)) }] : []
    const said = places.find(({ name }) => name === stop.place)
    return [{ ...stop, ...nightsIf(said && nightsOf(said)) }]
  })
}

function nightsIf(nights: number | undefined): { nights?: number } {
  return nights ? { nights } : {}
}

const number = '(\\d|an?|one|[一二两三1-9])?'
const moreAfter = new RegExp(`^(?:就|再|那边|得|要)?(?:多|加)(?:住|待|玩|呆|留)?${number}个?(?:晚|天|夜)`, 'u')
const lessAfter = new RegExp(`^(?:就|那边|得|要)?(?:少|减)(?:住|待|玩|呆|留)?${number}个?(?:晚|天|夜)`, 'u')
const moreBefore =
  /\b(an?|one|1|another|2|two|3) (?:more |extra |additional )?(?:nights?|days?) (?:more |longer |extra )?(?:in|at|for) $/iu
const lessBefore =
  /\b(an?|one|1|2|two) (?:nights?|days?) (?:less|fewer|shorter) (?:in|at|for) $|\b(an?|one|1|2|two) (?:less|fewer) (?:nights?|days?)?(?: ?in| at) $/iu

/** 佛罗伦萨多住一晚 罗马少一晚, "one more night in Florence, one less in Rome". */
function shiftedNights(
  source: MarkedText,
  places: readonly CityMention[],
  known: readonly StatedStop[],
): StatedStop[] | null {
  const { text } = source
  const shifts = new Map<string, number>()
  for (const { name, start, end } of places) {
    const [head, tail] = [text.slice(0, start), text.slice(end)]
    const more =
      moreAfter.exec(tail) ??
      (/\bmore|extra|another|additional|longer/i.test(head.slice(-24)) ? moreBefore.exec(head) : null)
    const less = lessAfter.exec(tail) ?? lessBefore.exec(head)
    const match = less ?? more
    if (!match) continue
    const count = numberOf(match.slice(1).find((group) => group !== undefined)) ?? 1
    shifts.set(name, less ? -count : count)
    const isAfter = tail.startsWith(match[0])
    source.mark(isAfter ? end : start - match[0].length, isAfter ? end + match[0].length : start)
  }
  if (shifts.size === 0 || ![...shifts.keys()].every((name) => known.some(({ place }) => place === name))) return null
  return known.map((stop) => ({
    ...stop,
    ...nightsIf(stop.nights && Math.max(1, stop.nights + (shifts.get(stop.place) ?? 0))),
  }))
}

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
