// Trains, buses and tours that are taken in the middle of a trip: "the train to Florence on day 3 leaves at 9:40",
// 第三天早上9点的动车去都江堰. Their times bound no day of the trip, and no journey from home or back.
import { cityMentions } from '../names/city-names.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { clockTimesIn } from './clock-times.ts'

export interface RideWithinTrip {
  start: number
  end: number
  /** In the traveler's words. */
  said: string
}

const ride =
  /\b(?:trains?|shinkansen|tgv|bus(?:es)?|coach|ferry|boat|cruise|flights?|plane|tours?|day trip|excursion|class|shuttle)\b|高铁|火车|动车|新干线|大巴|巴士|班车|渡轮|游船|轮船|船票|飞机|航班|一日游|半日游/iu
const middleDay =
  /\b(?:on |of )?(?:the )?(?:second|third|fourth|fifth|sixth|seventh|middle) (?:day|morning|afternoon|evening)\b|\b(?:on )?day (?:[2-9]|1\d)\b|第[二三四五六七八九2-9]天|中间(?:那|有)?一?天|\bone (?:day|morning|afternoon)\b|有一天/iu
const lastDay = /\b(?:last|final) (?:day|morning|afternoon|evening)\b|最后[一1]?天/iu
/** Of the way from home or back. */
const ofJourney =
  /\b(?:home|back(?! (?:at|by|in the evening))|return(?:ing)? (?:flight|train|home)|fly(?:ing)? (?:in|out|home|back)|land(?:s|ing)?|we arrive|our arrival)\b|回(?!来)|返|落地|离开|走(?:$|[，,。])|飞走|的(?:飞机|航班|高铁|火车|动车)(?:就|再)?走|从[^，,。]{2,6}(?:飞|坐车|坐高铁)?过[去来]/iu
const goal = /(?:\b(?:to|for|into)|去|到|往|赴|飞)\s*(?:the )?$/iu

export function ridesWithinTrip(text: string, { names }: Pick<ReadingContext, 'names'>): RideWithinTrip[] {
  const stops = new Set(cityMentions(text).flatMap(({ name, isCountry }) => (isCountry ? [] : [name])))
  return [...text.matchAll(/(?:(?<=\d)[.:,](?=\d)|[^,，;；。.!！?？\n])+/gu)].flatMap(({ index, 0: said }) => {
    if (!ride.test(said) || lastDay.test(said) || ofJourney.test(said)) return []
    if (clockTimesIn(said, { bare: true }).length === 0) return []
    const isInTheMiddle = middleDay.test(said) || goesOn(said, stops.size > 1, names)
    return isInTheMiddle ? [{ start: index, end: index + said.length, said: said.trim() }] : []
  })
}

/** To another stop of the trip, or to a sight. */
function goesOn(said: string, hasStops: boolean, names: ReadingContext['names']): boolean {
  const places = [...names.find(said), ...(hasStops ? cityMentions(said).slice(-1) : [])]
  return places.some(({ start }) => goal.test(said.slice(0, start)))
}

const rideTo = /\b(?:train|flight|plane|bus|coach|ferry|eurostar)(?: back| home| on(?:wards?)?)? to (?:the )?$/iu
const leavesAt = /^[^,.;!?]{0,24}?\b(?:leaves|departs|goes|takes off|is at)\b[^,.;!?]{0,16}\d/iu

/** "Our train to London leaves at 18:31": where they go when the trip is over. */
export function isRideHome(
  text: string,
  { start, end }: { start: number; end: number },
  rides: readonly RideWithinTrip[],
): boolean {
  const isWithin = rides.some((each) => start >= each.start && end <= each.end)
  return !isWithin && rideTo.test(text.slice(0, start)) && leavesAt.test(text.slice(end))
}
