// What an edit brings into the plan: a place that a tool found, one that is looked up now, or an entry of the traveler's own.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import { placeKinds } from '#contract/travel/place-search.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { Addition } from '../editing/addition.ts'
import { nameLikeness } from '../editing/item-names.ts'
import { resolveDay } from '../editing/resolve-items.ts'
import { itemFromPlace } from './item-from-place.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Context = Pick<ToolContext, 'memory' | 'locale' | 'signal'>
type What = Extract<ItineraryEdit, { act: 'add' }>['what']

const leastLikeness = 0.6
const searchLimit = 12

/** null for an id that no tool returned, and where nothing of the kind is found. */
export async function findAddition(
  { places }: Pick<ToolDependencies, 'places'>,
  { what, day }: { what: What; day?: number },
  trip: TripDetail,
  { memory, locale, signal }: Context,
): Promise<Addition | null> {
  const { placeId, name, kind, tags, own } = what
  if (own && name) return { item: newItemSchema.parse({ kind: kind ?? 'activity', title: name }), minutes: null }
  if (placeId !== undefined) {
    const found = memory.places[placeId]
    return found ? { item: itemFromPlace(found, trip.party, locale), minutes: found.place.visitMinutes } : null
  }
  const onDay = day === undefined ? null : resolveDay(day, trip.durationDays ?? day)
  const near = (onDay && stopOfDay(trip.stops, onDay)?.place) || trip.destination
  const kinds = placeKinds.filter((each) => each === kind)
  const { items, source, checkedAt } = await places.search(
    {
      near,
      limit: searchLimit,
      ...(name && { text: name }),
      ...(tags && { tags }),
      ...(kinds.length > 0 && { kinds }),
    },
    { signal },
  )
  const known = new Set(trip.itinerary.map(({ place }) => place?.candidateId))
  const place = items.find((each) =>
    name ? nameLikeness(name, [foldText(each.name.zh), foldText(each.name.en)]) >= leastLikeness : !known.has(each.id),
  )
  if (place) {
    const found = { place, source: { ...source, checkedAt } }
    return { item: itemFromPlace(found, trip.party, locale), minutes: place.visitMinutes }
  }
  return name ? { item: newItemSchema.parse({ kind: kind ?? 'activity', title: name }), minutes: null } : null
}
