// New dates with what they do to the items: one transaction, one step of the undo stack.
import type { RedatedTrip, RedateTrip } from '#contract/trip-redating.ts'
import type { Tx } from '../db/client.ts'
import { saveItemDraft } from '../itinerary/item.writes.ts'
import { byDayAndPosition } from '../itinerary/itinerary.repository.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { redateItems } from './redate/redate-items.ts'
import { toTrip } from './trip.repository.ts'
import { changeTrip, stopsForLength } from './trip.writes.ts'
import { followZones, loadAllItems, moveShifted } from './trip-stops.writes.ts'

type NewDates = Pick<RedateTrip, 'startDate' | 'durationDays' | 'mode'>

export async function previewDates(
  tx: Tx,
  trip: LockedTrip,
  { startDate, durationDays, mode }: NewDates,
): Promise<RedatedTrip> {
  const draft = await loadAllItems(tx, trip.id)
  const after = { startDate, durationDays, stops: stopsForLength(trip.stops, durationDays) }
  const items = redateItems(trip, after, mode, draft.rows().sort(byDayAndPosition))
  return { trip: { ...toTrip(trip), ...after }, items }
}

export async function changeDates(
  tx: Tx,
  actor: Actor,
  trip: LockedTrip,
  { startDate, durationDays, mode }: NewDates,
): Promise<RedatedTrip> {
  const draft = await loadAllItems(tx, trip.id)
  const items = redateItems(trip, { startDate, durationDays }, mode, draft.rows().sort(byDayAndPosition))
  const changed = await changeTrip(tx, actor, trip, 'trip.redated', { startDate, durationDays })
  const moved = items.filter(({ fromDay, toDay }) => fromDay !== toDay)
  moveShifted(draft, changed, moved)
  followZones(draft, trip, changed)
  await saveItemDraft(tx, actor, draft, () => 'item.moved')
  return { trip: toTrip(changed), items }
}
