// Words of a traveller as fields of a planning request, and which of them this city cannot answer.
import type { Money } from '#contract/money.ts'
import type { Candidates } from '#contract/planning/candidates.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import type { Party, Trip, TripDetail } from '#contract/trip.ts'
import { readInterests } from '../../providers/chat-model/rules/reading/interests.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { dayAndMeals } from '../../travel/meal-hours.ts'

export interface PlanWishes {
  days?: number
  startDate?: string
  budget?: Money
  party?: Party
  pace?: Trip['pace']
  interests: string[]
  cuisines: string[]
  avoid: string[]
  /** By name, in either language. */
  mustSee: string[]
  dayStart?: string
  dayEnd?: string
  replaceExisting: boolean
}

type Wished = Pick<
  PlanningRequestInput,
  'pace' | 'interests' | 'cuisines' | 'mustSee' | 'avoid' | 'dayWindow' | 'meals'
>
interface City {
  guide: CityGuide
  candidates: Candidates
  /** Already in the trip. */
  taken: string[]
}

/** What a traveller came for but only a few places of a city offer is seen, not merely preferred. */
const rare = 4
/** A preference of the trip weighs less than a wish just made. */
const standingWeight = 0.5

export function wishesToRequest(trip: TripDetail, wishes: PlanWishes, { guide, candidates, taken }: City) {
  const standing = readInterests(trip.preferences.join('，'))
  const avoid = new Set([...wishes.avoid, ...standing.avoid.filter((tag) => !isWished(wishes, tag))])
  const party = wishes.party ?? trip.party
  const likes = wishes.interests.filter((tag) => !avoid.has(tag))
  const named = wishes.mustSee.map((name) => ({ name, id: findByName(guide, name) }))
  const cuisines = wishes.cuisines.filter((each) =>
    candidates.restaurants.some((place) => place.cuisines.includes(each)),
  )
  const request: Wished = {
    pace: wishes.pace ?? trip.pace,
    interests: [
      ...[...likes, ...wishes.cuisines].map((tag) => ({ tag, weight: 1 })),
      ...[...standing.interests, ...standing.cuisines]
        .filter((tag) => !avoid.has(tag) && !isWished(wishes, tag))
        .map((tag) => ({ tag, weight: standingWeight })),
    ],
    cuisines,
    mustSee: [
      ...new Set([...named.flatMap(({ id }) => id ?? []), ...likes.flatMap((tag) => bestOf(candidates, tag))]),
    ].filter((id) => !taken.includes(id)),
    avoid: { ids: taken, tags: [...avoid] },
    ...dayAndMeals(guide.country, party.children, { start: wishes.dayStart, end: wishes.dayEnd }),
  }
  const unanswered = likes.filter((tag) => !candidates.places.some((place) => place.tags.includes(tag)))
  const unmet = [
    ...named.flatMap(({ name, id }) => (id ? [] : name)),
    ...unanswered,
    ...wishes.cuisines.filter((each) => !cuisines.includes(each)),
  ]
  return { request, unmet }
}

function isWished({ interests, cuisines }: PlanWishes, tag: string): boolean {
  return interests.includes(tag) || cuisines.includes(tag)
}

function bestOf({ places }: Candidates, tag: string): string[] {
  const having = places.filter((place) => place.tags.includes(tag) && place.hours.weekly !== null)
  if (having.length === 0 || having.length > rare) return []
  const [best] = having.sort((a, b) => (b.rating ?? 0) - (a.rating ?? 0))
  return best ? [best.id] : []
}

function findByName({ id, attractions }: CityGuide, name: string): string | null {
  const wanted = foldText(name)
  if (wanted.length < 2) return null
  const names = (spot: CityGuide['attractions'][number]) => [foldText(spot.name.zh), foldText(spot.name.en)]
  const found =
    attractions.find((spot) => names(spot).includes(wanted)) ??
    attractions.find((spot) => names(spot).some((each) => each.includes(wanted)))
  return found ? `${id}/${found.id}` : null
}
