// Edits of the packing list in memory, for hand edits and undo alike.
import { uuidv7 } from 'uuidv7'
import type { NewPackingItem, PackingItem, PackingPatch } from '#contract/packing.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import type { RowDraft } from '../kernel/row-draft.ts'

export type PackingDraft = RowDraft<PackingItem>

export function addPackingItem(draft: PackingDraft, trip: LockedTrip, item: NewPackingItem): PackingItem {
  assertMember(trip, item.personId)
  const added = { ...item, id: uuidv7(), tripId: trip.id, isPacked: false, version: 1 }
  draft.set(added)
  return added
}

export function updatePackingItem(draft: PackingDraft, trip: LockedTrip, id: string, patch: PackingPatch): PackingItem {
  assertMember(trip, patch.personId)
  const updated = { ...requirePackingItem(draft, id), ...patch }
  draft.set(updated)
  return updated
}

/** @throws AppError NOT_FOUND */
export function requirePackingItem(draft: PackingDraft, id: string): PackingItem {
  const item = draft.get(id)
  if (!item) throw notFound('packing-item')
  return item
}

export function isMember({ memberIds }: LockedTrip, personId: string | null | undefined): boolean {
  return !personId || memberIds.includes(personId)
}

function assertMember(trip: LockedTrip, personId: string | null | undefined): void {
  if (!isMember(trip, personId))
    throw invalidInput('personId', 'not_a_member', 'only members of the trip have a packing list')
}
