// Changes of an open proposal that no longer fit the trip: what they change was changed since, or something was booked meanwhile
// at the hours of what they add.
import type { ItineraryItem, NewItem } from '#contract/itinerary.ts'
import type { Proposal, ProposedChange } from '#contract/proposal.ts'
import type { TripDetail } from '#contract/trip.ts'

type Trip = Pick<TripDetail, 'itinerary'>

export function staleChanges({ status, changes }: Pick<Proposal, 'status' | 'changes'>, trip: Trip): ProposedChange[] {
  if (status !== 'pending') return []
  const items = new Map(trip.itinerary.map((item) => [item.id, item]))
  const isOutdated = (id: string, version: number) => items.get(id)?.version !== version
  // What the proposal takes out, or moves, makes room.
  const touched = new Set(changes.flatMap((change) => ('itemId' in change ? change.itemId : [])))
  const booked = trip.itinerary.filter(({ id, booking }) => booking === 'booked' && !touched.has(id))
  return changes.filter((change) => {
    if (change.type === 'item.add') return booked.some((item) => excludes(item, change.item))
    if (change.type === 'item.swap' && isOutdated(change.withId, change.withVersion)) return true
    return 'itemId' in change && isOutdated(change.itemId, change.baseVersion)
  })
}

type Timed = Pick<NewItem, 'kind' | 'day' | 'start' | 'end' | 'endsNextDay'>

function excludes(booked: ItineraryItem, added: Timed): boolean {
  if (booked.day === null || booked.day !== added.day) return false
  if (isJourney(booked) && isJourney(added)) return true
  if (booked.kind === 'lodging' || added.kind === 'lodging') return booked.kind === added.kind
  if (!booked.start || !added.start) return false
  return added.start < endOf(booked) && booked.start < endOf(added)
}

function isJourney({ kind }: Pick<NewItem, 'kind'>): boolean {
  return kind === 'flight' || kind === 'train'
}

/** Later than every start of the day where it ends on the next one. */
function endOf({ start, end, endsNextDay }: Timed): string {
  return endsNextDay ? '24:00' : (end ?? start ?? '')
}
