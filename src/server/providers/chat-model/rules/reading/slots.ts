// What messages say about the wanted trip, and how later messages change what earlier ones said.

import type { DietKind } from '#contract/planning/facts.ts'
import type { Intent as PlanIntent } from '#contract/planning/outcome.ts'
import type { Trip } from '#contract/trip.ts'
import { cityMentions } from './names/city-names.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { MarkedText } from './text/marked-text.ts'
import { addedStops } from './values/added-stops.ts'
import { placesSpokenOf } from './values/background-places.ts'
import { changedHeadcount } from './values/changed-headcount.ts'
import { readDayWindow } from './values/day-window.ts'
import { withoutDaysOfItems } from './values/days-of-items.ts'
import { readEarliestRide } from './values/earliest-ride.ts'
import { type Interests, readInterests, wantsFood } from './values/interests.ts'
import { withKnownParty } from './values/known-party.ts'
import { changedNights, changedStops, openStops, withKnownNights } from './values/known-stops.ts'
import { readLimits, withoutLimits } from './values/limits.ts'
import { readLodgingAreas } from './values/lodging-area.ts'
import { readBudget, type StatedBudget } from './values/money.ts'
import { otherMonth, shiftedStart, startByEnd } from './values/moved-start.ts'
import { namedPlaces, withoutSights } from './values/named-places.ts'
import { readNeeds } from './values/needs.ts'
import { readPace } from './values/pace.ts'
import { readParty, type StatedParty } from './values/party.ts'
import { placeRoles } from './values/place-roles.ts'
import { placesToSee } from './values/places-to-see.ts'
import { readDayEnd, readDayStart, readOption, wantsReplacement } from './values/preferences.ts'
import { relativeBudget } from './values/relative-budget.ts'
import { readRemarks } from './values/remarks.ts'
import { markRepeated } from './values/repeated-words.ts'
import { ridesOfOthers } from './values/rides-of-others.ts'
import { isRideHome, ridesWithinTrip } from './values/rides-within-trip.ts'
import type { Period } from './values/stated-dates.ts'
import { readTransport, type StatedTransport } from './values/stated-transport.ts'
import { daysOfStops, readRoute, type StatedStop, withRestOf } from './values/stops.ts'
import { readTripDates } from './values/trip-dates.ts'
import { readDays, readDaysChange, weekendDays } from './values/trip-days.ts'

export interface Slots extends Interests {
  days?: number
  /** `YYYY-MM-DD` */
  startDate?: string
  period?: Period
  budget?: StatedBudget
  /** "There is no limit." */
  noBudget?: true
  party?: StatedParty
  /** A party that no trip can hold: said, and not planned for. */
  crowd?: { adults: number; children: number }
  /** English names where known. */
  cities: string[]
  stops?: StatedStop[]
  origin?: string
  mustSee: string[]
  /** Names of places that are not wanted. */
  skip?: string[]
  pace?: Trip['pace']
  dayStart?: string
  dayEnd?: string
  arrive?: string
  depart?: string
  /** Told by a part of the day: the hour is a guess. */
  guessedJourneys?: ('arrive' | 'depart')[]
  /** No train or flight leaves earlier: `HH:MM`. */
  rideNotBefore?: string
  transport?: StatedTransport
  /** Parts of a city to sleep in, in the traveler's words. */
  sleepIn?: string[]
  diets?: DietKind[]
  refusedFoods?: string[]
  /** Foods that are fine, whatever was said of them before. */
  allowedFoods?: string[]
  mobility?: 'wheelchair' | 'limited'
  option?: PlanIntent
  replace?: boolean
  food?: boolean
  /** How often or how much of a thing, in the traveler's words: "not more than one museum a day". */
  limits?: string[]
  /** What has no field of its own, in the traveler's words. */
  remarks?: string[]
}

export const noSlots: Slots = { interests: [], cuisines: [], avoid: [], cities: [], mustSee: [] }

/** Marks in `source` what it uses. */
export function readSlots(source: MarkedText, context: ReadingContext): Slots {
  const { text } = source
  const rides = [...ridesWithinTrip(text, context), ...ridesOfOthers(text, context)]
  const { wanted, home } = placesSpokenOf(source, cityMentions(text))
  const mentioned = withoutSights(wanted, source, context).filter((city) => {
    const isHome = isRideHome(text, city, rides)
    if (isHome) source.mark(city.start, city.end)
    return !isHome
  })
  const roles = placeRoles(mentioned, source, context)
  const timed = withoutLimits(source).without(roles.saidAt)
  const ride = readEarliestRide(timed)
  const { transport, spans: refusedRides } = readTransport(source)
  const outside = timed.without(rides)
  const window = readDayWindow(outside, ride)
  const dayStart = readDayStart(outside)
  const dates = withoutDaysOfItems(readTripDates(timed, context.today, context.startDate), timed, context)
  const needs = readNeeds(source)
  const { stops: cities } = roles
  const route = readRoute(source, cities)
  const { origin = home, days: daysOfList } = route
  const known = openStops(context.stops, route.stops, roles.denied)
  const changed =
    changedStops(source, cities, known) ??
    changedNights(source, cities, context.plannedStops) ??
    (cities.length === 0 && known && known.length < (context.stops?.length ?? 0) ? known : null)
  const beds = readLodgingAreas(source)
  const named = namedPlaces(source.without(beds.spans), context)
  const interests = readInterests(text, source, [
    ...[...cities, ...needs.foods, ...named.refusedAt],
    ...[...roles.sights, ...roles.saidAt, ...named.wantedAt, ...refusedRides, ...beds.spans],
  ])
  const daysBy = readDaysChange(timed)
  const lengthStated = readDays(timed)
  // The nights of one stop are not those of a trip that has a rest somewhere else.
  const stated =
    changed?.some(({ nights }) => !nights) ||
    (route.stops.some(({ isRest, nights }) => !nights && (isRest || (context.days ?? 0) > (lengthStated ?? 0))) &&
      isNightsOf(route.stops, lengthStated))
      ? undefined
      : lengthStated
  // "One day in Versailles" is no length of a stay between two dates.
  const isPart =
    stated !== undefined &&
    stated < 3 &&
    (dates.days ?? 0) > (oneEvening.test(text) ? stated : Math.max(1, 2 * (stated - 1) + 1))
  const days =
    daysOfList ??
    daysOfStops(changed ?? route.stops) ??
    (isPart ? undefined : stated) ??
    dates.days ??
    weekendDays(timed) ??
    undefined
  const stops =
    addedStops(text, cities, context.stops) ??
    changed ??
    withKnownNights(withRestOf(route.stops, days ?? context.days), known, days !== undefined)
  // How much the budget covers: a total, as it is read without it.
  source.has(/全包|全含|全部包括|\ball[- ](?:in|included|inclusive)\b|\beverything included\b/iu)
  const limits = readLimits(source)
  const remarks = [
    ...readRemarks(source.without([...rides, ...refusedRides, ...beds.spans])),
    ...rides.map(({ said }) => said),
    ...roles.quarters.map(({ name }) => name),
  ]
  for (const { start, end } of rides) source.mark(start, end)
  const party = withKnownParty(changedHeadcount(source, context) ?? readParty(source), context)
  markRepeated(source, dates)
  const found: Partial<Slots> = {
    days: days ?? (daysBy && context.days && !changed ? Math.max(1, context.days + daysBy) : undefined),
    startDate:
      startByEnd(source, dates, days) ??
      otherMonth(source, dates, context) ??
      dates.start ??
      shiftedStart(source, context),
    period: dates.period,
    budget: relativeBudget(source, context.budget) ?? readBudget(source),
    noBudget: source.has(
      /(?:no|forget|drop|ignore|without) (?:the |a )?budget(?! (?:to|by|down))|\bno limit\b|\b(?:don't|not) (?:care|worr(?:y|ied)|bothered) about (?:the )?(?:money|budget|price|cost)\b|\bmoney(?:'s| is) no (?:object|issue)\b|预算不限|不限预算|不(?:在乎|考虑)(?:钱|预算)/iu,
    )
      ? true
      : undefined,
    party: party?.isTooMany ? undefined : party,
    crowd: party?.isTooMany ? { adults: party.isGuess ? 0 : party.adults, children: party.children } : undefined,
    pace: readPace(source),
    // The hour of a flight is none of the days.
    dayStart: [window.dayStart, dayStart].find((time) => time !== undefined && time !== window.depart),
    dayEnd: window.dayEnd ?? readDayEnd(outside),
    arrive: window.arrive,
    depart: window.depart,
    guessedJourneys: window.guessed,
    rideNotBefore: ride?.time,
    transport,
    sleepIn: beds.areas.length > 0 ? beds.areas : undefined,
    diets: needs.diets.length > 0 ? needs.diets : undefined,
    refusedFoods: needs.refusedFoods.length > 0 ? needs.refusedFoods : undefined,
    allowedFoods: needs.allowedFoods.length > 0 ? needs.allowedFoods : undefined,
    mobility: needs.mobility,
    stops: stops.length > 1 || stops.some(({ nights }) => nights) ? stops : undefined,
    origin,
    skip: named.refused.length > 0 ? named.refused : undefined,
    option: readOption(source),
    replace: wantsReplacement(source) || undefined,
    food: wantsFood(text) || undefined,
    limits: limits.length > 0 ? limits : undefined,
    remarks: remarks.length > 0 ? remarks : undefined,
  }
  const fish = new Set(needs.refusedFoods)
  return {
    ...interests,
    avoid: fish.has('raw') ? [...new Set([...interests.avoid, 'sushi'])] : interests.avoid,
    cuisines: interests.cuisines.filter((tag) => !fish.has(tag)),
    cities: stops.map(({ place }) => place),
    mustSee: placesToSee(source, named, roles),
    ...withoutUndefined(found),
  }
}

/** "Theatre one night": an evening of the stay. */
const oneEvening = /(?<!\b(?:for|stay(?:ing)?|only|just|,) ?)\b1 (?:night|evening)\b(?! (?:stay|in\b|at\b))/iu

function isNightsOf(stops: readonly StatedStop[], days: number | undefined): boolean {
  return stops.some(({ nights }) => nights !== undefined && nights + 1 === days)
}

/** An absent slot must not overwrite an earlier one when slots are merged. */
function withoutUndefined<T extends object>(slots: T): Partial<T> {
  const kept = { ...slots }
  for (const key in kept) if (kept[key] === undefined) delete kept[key]
  return kept
}

/** Whether slots alone imply a request for a plan ("轻松一点", "3 days", "no museums"). */
export function hasPreferences({ cities: _, food: __, remarks: ___, ...slots }: Slots): boolean {
  return Object.values(slots).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
}
