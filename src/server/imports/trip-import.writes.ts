// Rows of an imported trip; the audit entry of the trip stands for all of them, as it does for a copy.
import { uuidv7 } from 'uuidv7'
import type { TripDocument } from '#contract/trip-export.ts'
import type { Tx } from '../db/client.ts'
import { itineraryItems, tasks } from '../db/schema/index.ts'
import { orderKeys } from '../kernel/order-key.ts'
import { batchesOf } from '../kernel/row-batches.ts'

export async function insertItems(tx: Tx, tripId: string, items: TripDocument['items']): Promise<void> {
  const keys = orderKeys(items.length)
  const rows = items.map(({ cost, ...item }, index) => ({
    ...item,
    id: uuidv7(),
    tripId,
    position: keys[index] ?? '',
    costAmount: cost?.amount ?? null,
    costCurrency: cost?.currency ?? null,
  }))
  for (const batch of batchesOf(rows)) await tx.insert(itineraryItems).values(batch)
}

export async function insertTasks(tx: Tx, tripId: string, listed: TripDocument['tasks']): Promise<void> {
  const keys = orderKeys(listed.length)
  const rows = listed.map((task, index) => ({ ...task, id: uuidv7(), tripId, position: keys[index] ?? '' }))
  for (const batch of batchesOf(rows)) await tx.insert(tasks).values(batch)
}
