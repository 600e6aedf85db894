// What a wish says about the stops of a trip that it does not go to yet: one more, another one instead, nights more there.
import type { StopChange } from '#contract/agent-tools/update-trip.ts'
import { citiesIn } from '../names/city-names.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'

const adds =
  /再去|再加|顺便去|后面|最后|之后|加为|加[上一]?[个站]|还想去|\b(?:add|then|also|plus|afterwards|extend|another stop|as a stop|(?:tack|put|stick) on|at the end(?! of (?:the )?(?:month|year|week|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?:end|ending|finish|finishing|continue|go on|going on|carry on) (?:in|to|with|at)|on top)\b/iu
const replaces =
  /换成|改成|改去|改为|整趟|而是|不是.{1,10}[，,。 ]?(?:而)?是|(?:说|要)的是|不去.{1,8}[了，,].{0,4}去|\b(?:instead|rather|not .{2,20}(?:but|we(?:'d| would)? (?:want|like|prefer)|let's|make it|i said|i meant|it'?s)|(?:i )?meant|i said|(?:scrap|ditch|forget) \w+,? (?:and |but )?(?:let's |we )|['’]s turn\b|this (?:time|year),? it['’]?s|no longer|change (?:the trip|it|the destination)|(?:take|move) the (?:whole )?trip to)\b/iu
/** Of a text in one form. One group has the number; without one it is one night. */
const moreNights = [
  /\b(\d{1,2}|an?) (?:more|extra|additional) nights?\b/iu,
  /\b(\d{1,2}|an?) nights? (?:more|extra|longer)\b/iu,
  /\b(?:another|an extra) (?:(\d{1,2}) )?nights?\b/iu,
  new RegExp(`(?:多|再|加)(?:住|待|呆|玩|留|过)?${chineseNumber}个?[晚夜](?!上|点)`, 'u'),
]
const nightsThere = new RegExp(`(\\d{1,2}|\\ba) nights?\\b|${chineseNumber}个?[晚夜](?!上|点)`, 'iu')
/** A clause with one of these and a city is about the stops, not about an item of the plan. */
const speaksOfStop =
  /加为新?的?一站|新的?一站|整趟改去|\bas (?:another|a(?: new)?) stop\b|\btake the (?:whole )?trip to\b|\b(?:add|then) .{0,12}nights? in\b/iu

export function speaksOfStops(text: string): boolean {
  return speaksOfStop.test(text) || moreNights.some((pattern) => pattern.test(text))
}

interface StatedCities {
  stops?: readonly { place: string; nights?: number }[]
  cities: readonly string[]
}

interface TripPlaces {
  destination: string
  title: string
  origin: string | null
}

/** Cities of the message that the trip does not go to. */
export function citiesElsewhere(cities: readonly string[], { destination, title, origin }: TripPlaces): string[] {
  const own = citiesIn(`${destination} ${title}`)
  if (own.length === 0 || cities.some((city) => own.includes(city))) return []
  return cities.filter((city) => !citiesIn(origin ?? '').includes(city))
}

const startsElsewhere =
  /\b(?:[Ss]tart|[Ss]tarting|[Bb]egin|[Bb]eginning)(?: off| out)? (?:in|at|with) \p{Lu}|(?<!\p{L})\p{Lu}\p{L}+ first\b/u

/** With nights at each stop, or a first stop of its own: it does not begin where the trip was meant to go. */
export function isRouteOfItsOwn(message: string, { stops, cities }: StatedCities): boolean {
  const hasNights = (stops?.length ?? 0) > 1 && stops?.every(({ nights }) => nights !== undefined) === true
  return hasNights || (cities.length > 1 && startsElsewhere.test(message))
}

/** "Three nights in Rome and three in Venice", of a trip that goes to both: its other stops keep theirs. */
export function ownNights({ stops = [] }: StatedCities, trip: { stops: readonly string[] }): StopChange[] {
  const own = trip.stops.map((name) => citiesIn(name)[0] ?? name)
  if (own.length < 2 || !stops.every(({ place }) => own.includes(place))) return []
  return stops.flatMap(({ place, nights }) =>
    nights === undefined ? [] : [{ act: 'set_nights', place: trip.stops[own.indexOf(place)] ?? place, nights }],
  )
}

/** Empty where the message does not say whether the trip goes there as well or instead. */
export function stopChanges(message: string, { stops, cities }: StatedCities, trip: TripPlaces): StopChange[] {
  const elsewhere = citiesElsewhere(cities, trip)
  const [first, ...others] = elsewhere
  if (!first) return []
  const text = normalizeMessage(message)
  const more = moreNights.map((pattern) => pattern.exec(text)).find((match) => match !== null)
  // A stop that the trip has becomes longer, any other one is added.
  if (more && others.length === 0) return [{ act: 'set_nights', place: first, byNights: numberOf(more[1]) ?? 1 }]
  const said = nightsThere.exec(text)
  const only = others.length === 0 ? (numberOf(said?.[1] ?? said?.[2]) ?? undefined) : undefined
  const nightsOf = (place: string) => stops?.find((stop) => stop.place === place)?.nights ?? only
  const added = (place: string): StopChange => {
    const nights = nightsOf(place)
    return { act: 'add', place, ...(nights !== undefined && { nights }) }
  }
  if (replaces.test(text))
    return [{ act: 'replace', place: meantStop(text, elsewhere, trip), by: first }, ...others.map(added)]
  return adds.test(text) ? elsewhere.map(added) : []
}

/** The stop of the trip that the message takes back, or the first one. */
function meantStop(text: string, elsewhere: readonly string[], { destination, title }: TripPlaces): string {
  const own = citiesIn(`${destination} ${title}`)
  const taken = citiesIn(text).find((city) => !elsewhere.includes(city) && own.includes(city))
  return taken && !citiesIn(destination).includes(taken) ? taken : destination
}
