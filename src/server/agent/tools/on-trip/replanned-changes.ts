// The changes of the planning engine as changes of a proposal: nothing is thrown away, what no longer fits waits unscheduled.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Candidates } from '#contract/planning/candidates.ts'
import type { PlanChange } from '#contract/planning/change.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { itemFromPlace } from '../item-from-place.ts'
import type { ToolContext } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

type Sources = Pick<ToolDependencies, 'places'>
type Context = Pick<ToolContext, 'locale' | 'signal'>

export function postponement(item: ItineraryItem, reason: string): ProposedChange {
  const { id: itemId, title, version: baseVersion, start, end, endsNextDay } = item
  return { id: 'delay', reason, type: 'item.update', itemId, title, baseVersion, patch: { start, end, endsNextDay } }
}

export function unschedule({ id: itemId, title, version: baseVersion }: ItineraryItem, reason: string): ProposedChange {
  return { id: `later-${itemId}`.slice(0, 40), reason, type: 'item.move', itemId, title, baseVersion, day: null }
}

export async function replannedChanges(
  sources: Sources,
  { trip, changes, candidates }: { trip: TripDetail; changes: readonly PlanChange[]; candidates: Candidates },
  context: Context,
): Promise<ProposedChange[]> {
  const converted = await Promise.all(
    changes.map((change, index) =>
      change.type === 'add'
        ? addition(sources, { trip, change, candidates, id: `add-${index}` }, context)
        : edit(change, `change-${index}`, trip, context),
    ),
  )
  return converted.flatMap((change) => change ?? [])
}

function edit(change: Exclude<PlanChange, { type: 'add' }>, id: string, trip: TripDetail, { locale }: Context) {
  const item = trip.itinerary.find((each) => each.id === change.itemId)
  if (!item) return null
  const reason = createServerTranslator(locale)(`tools.replan_day.reason.${change.type}`)
  if (change.type === 'remove') return { ...unschedule(item, reason), id }
  const about = { id, reason, itemId: item.id, title: item.title, baseVersion: item.version }
  const day = change.day + 1
  const patch = {
    ...(day !== item.day && { day }),
    start: change.start.slice(11),
    end: change.end.slice(11),
    endsNextDay: change.end.slice(0, 10) > change.start.slice(0, 10),
  }
  return { ...about, type: 'item.update' as const, patch }
}

/** A place of the guide in the gap; null where no source can say what it is. */
async function addition(
  { places }: Sources,
  {
    trip,
    change,
    candidates,
    id,
  }: { trip: TripDetail; change: Extract<PlanChange, { type: 'add' }>; candidates: Candidates; id: string },
  { locale, signal }: Context,
): Promise<ProposedChange | null> {
  const { item } = change
  const spotId = item.kind === 'visit' ? item.placeId : item.kind === 'meal' ? item.restaurantId : ''
  const spot = [...candidates.places, ...candidates.restaurants].find((each) => each.id === spotId)
  if (!spot?.position) return null
  const { items, source, checkedAt } = await places.search(
    { near: spot.position, radiusKm: 0.5, limit: 50 },
    { signal },
  )
  const place = items.find((each) => each.id === spotId)
  if (!place) return null
  const fields = itemFromPlace({ place, source: { ...source, checkedAt } }, trip.party, locale)
  return {
    id,
    reason: createServerTranslator(locale)('tools.replan_day.reason.add'),
    type: 'item.add',
    item: { ...fields, day: change.day + 1, start: item.start.slice(11), end: item.end.slice(11) },
  }
}
