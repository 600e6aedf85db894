// What a wish says about the stops of a trip that it does not go to yet: one more, another one instead, one less.
import type { StopChange } from '#contract/agent-tools/update-trip.ts'
import { citiesIn } from '../names/city-names.ts'

const adds =
  /再去|再加|顺便去|后面|最后|之后|加为|加[上一]?[个站]|还想去|\b(?:add|then|also|plus|afterwards|extend|another stop|as a stop|at the end|on top)\b/iu
const replaces =
  /换成|改成|改去|改为|整趟|而是|不去.{1,8}[了，,].{0,4}去|\b(?:instead|rather|not .{2,20}(?:but|i said|i meant)|i meant|i said|change (?:the trip|it|the destination)|(?:take|move) the (?:whole )?trip to)\b/iu
/** A clause with one of these and a city is about the stops, not about an item of the plan. */
export const speaksOfStops =
  /加为新?的?一站|新的?一站|整趟改去|\bas (?:another|a(?: new)?) stop\b|\btake the (?:whole )?trip to\b|\b(?:add|then) .{0,12}nights? in\b/iu

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

/** Empty where the message does not say whether the trip goes there as well or instead. */
export function stopChanges(text: string, { stops, cities }: StatedCities, trip: TripPlaces): StopChange[] {
  const elsewhere = citiesElsewhere(cities, trip)
  const [first, ...others] = elsewhere
  if (!first) return []
  const nightsOf = (place: string) => stops?.find((stop) => stop.place === place)?.nights
  const added = (place: string): StopChange => {
    const nights = nightsOf(place)
    return { act: 'add', place, ...(nights !== undefined && { nights }) }
  }
  if (replaces.test(text)) return [{ act: 'replace', place: trip.destination, by: first }, ...others.map(added)]
  return adds.test(text) ? elsewhere.map(added) : []
}
