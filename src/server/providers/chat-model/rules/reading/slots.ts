// What messages say about the wanted trip, and how later messages change what earlier ones said.

import type { Intent as PlanIntent } from '#contract/planning/outcome.ts'
import type { Trip } from '#contract/trip.ts'
import { addDays } from '../../../../kernel/calendar.ts'
import { cityMentions } from './names/city-names.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { MarkedText } from './text/marked-text.ts'
import { readDayWindow } from './values/day-window.ts'
import type { DietKind } from './values/food-words.ts'
import { type Interests, readInterests, wantsFood } from './values/interests.ts'
import { readBudget, type StatedBudget } from './values/money.ts'
import { readMustSee } from './values/must-see.ts'
import { readNeeds } from './values/needs.ts'
import { readParty, type StatedParty } from './values/party.ts'
import { isRefused } from './values/polarity.ts'
import { readDayEnd, readDayStart, readOption, readPace, wantsReplacement } from './values/preferences.ts'
import { readRoute, type StatedStop } from './values/stops.ts'
import { readTripDates } from './values/trip-dates.ts'
import { readDays } from './values/trip-days.ts'

export interface Slots extends Interests {
  days?: number
  /** `YYYY-MM-DD` */
  startDate?: string
  period?: { earliest: string; latest: string }
  budget?: StatedBudget
  /** "There is no limit." */
  noBudget?: true
  party?: StatedParty
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
  diets?: DietKind[]
  refusedFoods?: string[]
  mobility?: 'wheelchair' | 'limited'
  option?: PlanIntent
  replace?: boolean
  food?: boolean
}

export const noSlots: Slots = { interests: [], cuisines: [], avoid: [], cities: [], mustSee: [] }

/** Marks in `source` what it uses. */
export function readSlots(source: MarkedText, context: ReadingContext): Slots {
  const { text } = source
  const window = readDayWindow(source)
  const dates = readTripDates(source, context.today)
  const needs = readNeeds(source)
  const { origin, stops } = readRoute(source, cityMentions(text))
  const interests = readInterests(text, source)
  const named = namedPlaces(source, context)
  const days = readDays(source) ?? dates.days
  const replace = wantsReplacement(source)
  const food = wantsFood(text)
  const found: Partial<Slots> = {
    days,
    startDate: dates.start ?? shiftedStart(source, context),
    period: dates.period,
    budget: readBudget(source),
    noBudget: source.has(
      /(?:no|forget|drop|ignore|without) (?:the |a )?budget|\bno limit\b|预算不限|不限预算|不(?:在乎|考虑)(?:钱|预算)/iu,
    )
      ? true
      : undefined,
    party: withKnown(readParty(source), context),
    pace: readPace(source),
    dayStart: window.dayStart ?? readDayStart(source),
    dayEnd: window.dayEnd ?? readDayEnd(source),
    arrive: window.arrive,
    depart: window.depart,
    diets: needs.diets.length > 0 ? needs.diets : undefined,
    refusedFoods: needs.refusedFoods.length > 0 ? needs.refusedFoods : undefined,
    mobility: needs.mobility,
    stops: stops.length > 1 || stops.some(({ nights }) => nights) ? stops : undefined,
    origin,
    skip: named.refused.length > 0 ? named.refused : undefined,
    option: readOption(source),
    replace: replace ? replace : undefined,
    food: food ? food : undefined,
  }
  const fish = new Set(needs.refusedFoods)
  return {
    ...interests,
    avoid: interests.avoid,
    cuisines: interests.cuisines.filter((tag) => !fish.has(tag)),
    cities: stops.map(({ place }) => place),
    mustSee: [
      ...new Set([
        ...readMustSee(source).filter(
          (name) => named.wanted.length === 0 || !named.wanted.some((each) => each.includes(name)),
        ),
        ...named.wanted,
      ]),
    ].slice(0, 10),
    ...withoutUndefined(found),
  }
}

/** Places of the guide that a wish names. */
function namedPlaces(source: MarkedText, { names }: ReadingContext): { wanted: string[]; refused: string[] } {
  const all = names.find(source.text)
  for (const { start, end } of all) source.mark(start, end)
  const isOut = ({ start, end }: (typeof all)[number]) => isRefused(source.text, start, end)
  const nameOf = ({ place }: (typeof all)[number]) => place.name
  return { wanted: all.filter((each) => !isOut(each)).map(nameOf), refused: all.filter(isOut).map(nameOf) }
}

/** "Start a day later", 提前一天出发. */
function shiftedStart(source: MarkedText, { startDate }: ReadingContext): string | undefined {
  if (!startDate) return undefined
  if (source.has(/\ba day later\b|(?:推迟|晚|延后)[一1]天|[一1]天后出发/iu)) return addDays(startDate, 1)
  return source.has(/\ba day earlier\b|(?:提前|早)[一1]天/iu) ? addDays(startDate, -1) : undefined
}

/** Those who join come on top of those the trip has. */
function withKnown(party: StatedParty | undefined, context: ReadingContext): StatedParty | undefined {
  if (!party) return undefined
  const known = context.party
  if (!party.joins)
    return party.isGuess && known && context.items.length > 0 ? { ...party, adults: known.adults } : party
  const { joins: _, ...added } = party
  return { ...added, adults: (known?.adults ?? 1) + party.adults, children: (known?.children ?? 0) + party.children }
}

/** An absent slot must not overwrite an earlier one when slots are merged. */
function withoutUndefined<T extends object>(slots: T): Partial<T> {
  const kept = { ...slots }
  for (const key in kept) if (kept[key] === undefined) delete kept[key]
  return kept
}

/** Whether slots alone imply a request for a plan ("轻松一点", "3 days", "no museums"). */
export function hasPreferences({ cities: _, food: __, ...slots }: Slots): boolean {
  return Object.values(slots).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
}

/** Later values replace earlier ones; interests, dislikes, diets and refused foods accumulate. */
export function mergeSlots(earlier: Slots, later: Slots): Slots {
  const avoid = union(
    earlier.avoid.filter((tag) => !later.interests.includes(tag) && !later.cuisines.includes(tag)),
    later.avoid,
  )
  const refusedFoods = union(earlier.refusedFoods ?? [], later.refusedFoods ?? [])
  const keep = (tag: string) => !avoid.includes(tag) && !refusedFoods.includes(tag)
  const diets = [...new Set([...(earlier.diets ?? []), ...(later.diets ?? [])])]
  return {
    ...earlier,
    ...later,
    interests: union(earlier.interests, later.interests).filter(keep),
    cuisines: union(earlier.cuisines, later.cuisines).filter(keep),
    avoid,
    cities: later.cities.length > 0 ? later.cities : earlier.cities,
    mustSee: union(earlier.mustSee, later.mustSee),
    ...(refusedFoods.length > 0 && { refusedFoods }),
    ...(diets.length > 0 && { diets }),
  }
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
}
