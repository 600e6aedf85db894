// Turns the traveler's preferences into fields of a planning request, and lists those that no stop can answer.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { Bilingual } from '#contract/place.ts'
import type { Candidates } from '#contract/planning/candidates.ts'
import type { IntercityMode, PlanningRequestInput } from '#contract/planning/request.ts'
import type { Party, Trip, TripDetail } from '#contract/trip.ts'
import type { BriefValue } from '#contract/trip-brief.ts'
import type { LiveArea } from '../../providers/areas/areas.ts'
import { readInterests } from '../../providers/chat-model/rules/reading/values/interests.ts'
import type { DailyRest } from '../../providers/chat-model/rules/reading/values/rest-times.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { asKitchensKnow, foodParts } from '../../travel/food-parts.ts'
import { dayAndMeals } from '../../travel/meal-hours.ts'
import { spicyHotpot, spicyStaple } from '../../travel/spicy-dishes.ts'
import { type KnownName, knownName, readName, scoreName } from '../place-names/name-score.ts'
import type { ChosenStart } from './chosen-start.ts'
import { guideSpotId } from './deal-among-visits.ts'

export interface PlanPreferences {
  days?: number
  startDate?: string
  budget?: Money
  party?: Party
  /** Of the adults. */
  seniors?: number
  pace?: Trip['pace']
  interests: string[]
  cuisines: string[]
  avoid: string[]
  /** Names of places. */
  mustSee: string[]
  dayStart?: string
  dayEnd?: string
  /** Between the stops; empty or absent = any. */
  between?: IntercityMode[]
  /** No departure between the stops is earlier, where there is a choice. */
  notBefore?: string
  /** No night is spent on the way, where there is a choice. */
  byDay?: boolean
  replaceExisting: boolean
  /** With the journey there and back, where a timetable knows one and nothing is booked or stated. */
  plansJourney?: boolean
  /** Where no guide and no source knows a place: the journeys and nights alone, and days to be filled. */
  framesUnguided?: boolean
  /** Which items may be replaced; absent = all that are neither booked nor pinned. */
  isInScope?: (item: ItineraryItem) => boolean
  /** The first day, where it was chosen from a period. */
  chosenStart?: ChosenStart
  diets?: BriefValue<'diets'>
  allergies?: string[]
  mobility?: BriefValue<'mobility'>
  /** Every day. */
  rest?: DailyRest
  lodging?: BriefValue<'lodging'>
  localTransport?: BriefValue<'transport'>['local']
  arrival?: BriefValue<'arrival'>
  departure?: BriefValue<'departure'>
  relaxations?: BriefValue<'relaxations'>
}

type PreferredFields = Pick<
  PlanningRequestInput,
  | 'pace'
  | 'interests'
  | 'cuisines'
  | 'mustSee'
  | 'forInterest'
  | 'avoid'
  | 'dayWindow'
  | 'meals'
  | 'diets'
  | 'avoidStaples'
  | 'mobility'
  | 'rest'
>
interface Supply {
  /** Of the stops that have one, in order. */
  guides: readonly CityGuide[]
  /** Of the stops without a guide. */
  areas: readonly LiveArea[]
  /** Of the first stop: people eat at its hours. */
  country: string
  candidates: Candidates
  /** Ids of candidates that are already in the trip. */
  taken: string[]
}

/** An interest that at most this many places serve becomes a must-see instead of a weight. */
const rareCount = 4
/** Weight of preferences stored in the trip; those of the message weigh 1. */
const standingWeight = 0.5

export function preferencesToRequest(
  trip: TripDetail,
  preferences: PlanPreferences,
  { guides, areas, country, candidates, taken }: Supply,
) {
  const standing = readInterests(trip.preferences.join('，'))
  const avoid = new Set([...preferences.avoid, ...standing.avoid.filter((tag) => !isStated(preferences, tag))])
  const party = preferences.party ?? trip.party
  const likes = preferences.interests.filter((tag) => !avoid.has(tag))
  const known = sightsOf(guides, areas)
  const named = preferences.mustSee.map((name) => ({ name, id: candidateOf(candidates, findByName(known, name)) }))
  const cuisines = preferences.cuisines.filter((each) =>
    candidates.restaurants.some((place) => place.cuisines.includes(each)),
  )
  const wanted = named.flatMap(({ id }) => id ?? [])
  const refused = [...avoid].flatMap((name) => candidateOf(candidates, findByName(known, name, sureScore)) ?? [])
  const forInterest = likes.flatMap((tag) => bestOf(candidates, tag, avoid)).filter((id) => !wanted.includes(id))
  const hours = dayAndMeals(country, party.children, {
    start: preferences.dayStart,
    end: preferences.dayEnd,
    rest: typeof preferences.rest === 'object' ? [preferences.rest] : [],
  })
  const kitchen = asKitchensKnow({
    diets: preferences.diets ?? trip.needs.diets,
    allergies: preferences.allergies ?? trip.needs.allergies,
  })
  const request: PreferredFields = {
    pace: preferences.pace ?? trip.pace,
    interests: [
      ...[...likes, ...preferences.cuisines].map((tag) => ({ tag, weight: 1 })),
      ...[...standing.interests, ...standing.cuisines]
        .filter((tag) => !avoid.has(tag) && !isStated(preferences, tag))
        .map((tag) => ({ tag, weight: standingWeight })),
    ],
    cuisines,
    mustSee: [...new Set([...wanted, ...forInterest])].filter((id) => !taken.includes(id)),
    forInterest,
    avoid: { ids: [...new Set([...taken, ...refused])], tags: [...avoid] },
    diets: kitchen.diets,
    avoidStaples: staplesToAvoid(kitchen.allergies, cuisines),
    mobility: preferences.mobility ?? { stepFree: trip.needs.stepFree, maxEffort: trip.needs.maxEffort },
    ...hours,
    rest: restWindows(preferences.rest, hours.meals),
  }
  const unanswered = likes.filter((tag) => !candidates.places.some((place) => place.tags.includes(tag)))
  const unknown = [
    ...named.flatMap(({ name, id }) => (id ? [] : name)),
    ...unanswered,
    ...preferences.cuisines.filter((each) => !cuisines.includes(each)),
  ]
  return { request, unknown }
}

function staplesToAvoid(foods: readonly string[], cuisines: readonly string[]): string[] {
  const isMild = foods.includes(spicyStaple) && !cuisines.includes('hotpot')
  const staples = [...new Set(foods.flatMap(foodParts))].slice(0, 19)
  return [...staples.map((food) => food.slice(0, 60)), ...(isMild ? [spicyHotpot] : [])]
}

/** Lunch comes first. */
const restAfterLunch = { from: 90, minutes: 90 }

function restWindows(rest: DailyRest | undefined, meals: readonly { kind: string; from: string }[]) {
  if (!rest) return []
  if (rest !== 'after-lunch') return [rest]
  const lunch = meals.find(({ kind }) => kind === 'lunch')?.from ?? '12:00'
  const { from, minutes } = restAfterLunch
  return [{ from: clockAfter(lunch, from), to: clockAfter(lunch, from + minutes) }]
}

function clockAfter(clock: string, minutes: number): string {
  const total = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

function isStated({ interests, cuisines }: PlanPreferences, tag: string): boolean {
  return interests.includes(tag) || cuisines.includes(tag)
}

function bestOf({ places }: Candidates, tag: string, avoid: ReadonlySet<string>): string[] {
  const suiting = places.filter(({ tags }) => !tags.some((each) => avoid.has(each)))
  const having = suiting.filter((place) => place.tags.includes(tag) && place.hours.weekly !== null)
  if (having.length === 0 || having.length > rareCount) return []
  const [best] = having.sort((a, b) => (b.rating ?? 0) - (a.rating ?? 0))
  return best ? [best.id] : []
}

/** Of the stop that the place was dealt to. */
function candidateOf({ places }: Candidates, spotId: string | null): string | null {
  return places.find(({ id }) => guideSpotId(id) === spotId)?.id ?? spotId
}

interface NamedSight {
  id: string
  names: KnownName[]
  /** Folded names of its city. */
  cities: string[]
}

function sightsOf(guides: readonly CityGuide[], areas: readonly LiveArea[]): NamedSight[] {
  const sight = (id: string, { zh, en }: Bilingual, cities: string[]) => ({
    id,
    names: [zh, en].map(knownName),
    cities,
  })
  return [
    ...guides.flatMap(({ id, name, attractions }) => {
      const cities = [name.zh, name.en].map(foldText)
      return attractions.map((spot) => sight(`${id}/${spot.id}`, spot.name, cities))
    }),
    ...areas.flatMap(({ places }) =>
      places.flatMap(({ id, kind, name }) => (kind === 'attraction' ? sight(id, name, []) : [])),
    ),
  ]
}

/** Below this score a name is another one. */
const leastScore = 0.62

/** From it on nothing but the place itself is refused: "museum" is no name. */
const sureScore = 0.9

function findByName(sights: readonly NamedSight[], name: string, least = leastScore): string | null {
  const wanted = readName(name)
  if (wanted.key.length < 2) return null
  const scored = sights.map(({ id, names, cities }) => ({
    id,
    score: Math.max(...names.map((each) => scoreName(wanted, each, cities))),
  }))
  const [best] = scored.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score)
  return best?.id ?? null
}
