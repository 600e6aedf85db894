// What an edit brings into the plan: a place that a tool found, one that is looked up now, or an entry of the traveler's own.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import type { GeoPoint } from '#contract/place.ts'
import { type DietKind, dietKindSchema } from '#contract/planning/facts.ts'
import { type FoundPlace, placeKinds } from '#contract/travel/place-search.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { minuteOf } from '../../itinerary/schedule-at.ts'
import { addDays } from '../../kernel/calendar.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { assumedLeadDays } from '../../travel/assumed-start.ts'
import { hoursOnDate } from '../../travel/hours-on-date.ts'
import type { Addition } from '../editing/addition.ts'
import { nameLikeness, namesOfItem } from '../editing/item-names.ts'
import { type ReferenceContext, resolveDay } from '../editing/resolve-items.ts'
import { judgeRestaurant } from '../tool-results/planned-meals.ts'
import { itemFromPlace } from './item-from-place.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Context = Pick<ToolContext, 'memory' | 'locale' | 'today' | 'signal'>
type What = Extract<ItineraryEdit, { act: 'add' }>['what']

const leastLikeness = 0.6
const searchLimit = 12
/** What is farther is not near. */
const nearKm = 3
/** Restaurants of a city that are looked through for a dish. */
const mostServing = 100
/** Minutes from now that a place has to be open to come into the day under way. */
const leastVisit = 60
const snackKitchens = new Set(['tea', 'cafe', 'dessert', 'bakery', 'snacks', 'bar'])
const hotKitchens = new Set(['sichuan', 'hunan', 'guizhou', 'hotpot', 'thai', 'indian', 'korean'])

/** By its name or by what there is to order. */
function serves({ kind, name, tip }: FoundPlace, dish: string): boolean {
  const texts = [name.zh, name.en, tip?.zh, tip?.en].flatMap((text) => (text ? foldText(text) : []))
  return kind === 'restaurant' && texts.some((text) => text.includes(foldText(dish)))
}

/** Without the kitchens that are built around what somebody must not eat; those made for a diet come first. */
function suitable(
  found: readonly FoundPlace[],
  { needs: { allergies, diets } }: Pick<TripDetail, 'needs'>,
  guides: ToolDependencies['guides'],
): FoundPlace[] {
  const isMadeFor = ({ id }: FoundPlace) => judgeRestaurant(id, { foods: [], diets }, guides) === 'suits'
  return found
    .filter(({ id }) => judgeRestaurant(id, { foods: allergies, diets: [] }, guides) !== 'unsuitable')
    .toSorted((a, b) => Number(isMadeFor(b)) - Number(isMadeFor(a)) || Number(isMeal(b)) - Number(isMeal(a)))
}

/** With something for each of the diets; kitchens of that diet come first. */
function madeFor(found: readonly FoundPlace[], diets: readonly DietKind[]): FoundPlace[] {
  const isOwn = ({ tags, facts }: FoundPlace) =>
    diets.every((diet) => tags.includes(diet) || facts?.diets?.[diet] === 'suits')
  const hasSome = ({ facts }: FoundPlace) => diets.every((diet) => facts?.diets?.[diet] === 'options')
  return [...found.filter(isOwn), ...found.filter((each) => !isOwn(each) && hasSome(each))]
}

/** A tea house is no dinner, unless there is nothing else. */
function isMeal({ kind, tags }: FoundPlace): boolean {
  return kind !== 'restaurant' || !tags.every((tag) => snackKitchens.has(tag))
}

interface Around {
  trip: TripDetail
  city: GeoPoint
  signal: AbortSignal
}

/** An item of the plan of this name, else a place of the city. */
async function findAnchor(
  { places, guides }: Pick<ToolDependencies, 'places' | 'guides'>,
  name: string,
  { trip, city, signal }: Around,
): Promise<GeoPoint | null> {
  const likeness = (names: string[]) => nameLikeness(name, names)
  const planned = trip.itinerary.find((item) => likeness(namesOfItem(item, guides).names) >= leastLikeness)
  if (planned?.place) return planned.place
  const { items } = await places.search({ near: city, text: name, limit: searchLimit }, { signal })
  return items.find((each) => likeness([foldText(each.name.zh), foldText(each.name.en)]) >= leastLikeness) ?? null
}

/** null for an id that no tool returned, and where nothing of the kind is found. */
export async function findAddition(
  { places, guides }: Pick<ToolDependencies, 'places' | 'guides'>,
  { what, day, atPresent }: { what: What; day?: number; atPresent?: ReferenceContext['atPresent'] },
  trip: TripDetail,
  { memory, locale, today, signal }: Context,
): Promise<Addition | null> {
  const { placeId, name, kind, dish, mild, own } = what
  const diets = dietKindSchema.options.filter((diet) => what.tags?.includes(diet))
  const others = what.tags?.filter((tag) => !diets.some((diet) => diet === tag)) ?? []
  const tags = others.length > 0 ? others : undefined
  const startDate = trip.startDate ?? addDays(today, assumedLeadDays)
  const additionOf = (found: Parameters<typeof itemFromPlace>[0]): Addition => ({
    item: itemFromPlace(found, trip.party, locale),
    minutes: found.place.visitMinutes,
    bestTimes: found.place.facts?.bestTimes ?? [],
    openOn: (of) => hoursOnDate(found.place, guides, addDays(startDate, of - 1)).windows,
  })
  if (own && name) return { item: newItemSchema.parse({ kind: kind ?? 'activity', title: name }), minutes: null }
  if (placeId !== undefined) {
    const found = memory.places[placeId]
    return found ? additionOf(found) : null
  }
  const onDay = day === undefined ? null : resolveDay(day, trip.durationDays ?? day)
  const city = (onDay && stopOfDay(trip.stops, onDay)?.place) || trip.destination
  const anchor = what.near ? await findAnchor({ places, guides }, what.near, { trip, city, signal }) : null
  const kinds = placeKinds.filter((each) => each === kind)
  const { items, source, checkedAt } = await places.search(
    {
      near: anchor ?? city,
      ...(anchor && { radiusKm: nearKm }),
      limit: dish || mild || anchor || diets.length > 0 || atPresent?.day === onDay ? mostServing : searchLimit,
      ...(name && { text: name }),
      ...(tags && !dish && { tags }),
      ...(kinds.length > 0 && { kinds }),
    },
    { signal },
  )
  const known = new Set(trip.itinerary.map(({ place }) => place?.candidateId))
  // Of the day that is under way only what has not closed by now.
  const isStillOpen = (each: FoundPlace) => {
    if (!atPresent || onDay !== atPresent.day) return true
    const windows = additionOf({ place: each, source: { ...source, checkedAt } }).openOn?.(atPresent.day)
    return windows?.some(([, to]) => minuteOf(to) >= minuteOf(atPresent.clock) + leastVisit) ?? true
  }
  const byDistance = anchor ? items.toSorted((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0)) : items
  const free = suitable(
    byDistance.filter(
      (each) => !known.has(each.id) && !(mild && each.tags.some((tag) => hotKitchens.has(tag))) && isStillOpen(each),
    ),
    trip,
    guides,
  )
  const fitting = diets.length > 0 ? madeFor(free, diets) : free
  const isCalled = ({ name: names }: FoundPlace) =>
    name !== undefined && nameLikeness(name, [foldText(names.zh), foldText(names.en)]) >= leastLikeness
  const place = name
    ? items.find(isCalled)
    : (fitting.find((each) => dish && serves(each, dish)) ??
      fitting.find((each) => !dish || diets.length > 0 || each.tags.some((tag) => tags?.includes(tag))))
  if (place) return additionOf({ place, source: { ...source, checkedAt } })
  return name ? { item: newItemSchema.parse({ kind: kind ?? 'activity', title: name }), minutes: null } : null
}
