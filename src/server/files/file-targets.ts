// What a file belongs to: items of the plan and expenses of its trip.
import { and, eq, type SQL } from 'drizzle-orm'
import { type FileTarget, mostLinksOfFile, type StoredFile } from '#contract/file.ts'
import type { Tx } from '../db/client.ts'
import { expenses } from '../db/schema/budget.ts'
import { itineraryItems } from '../db/schema/itinerary.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'

type FileLinks = Pick<StoredFile, 'itemIds' | 'expenseIds'>

/** @throws AppError NOT_FOUND for what is not of this trip. */
export async function requireTarget(tx: Tx, tripId: string, { itemId, expenseId }: FileTarget): Promise<void> {
  if (itemId !== undefined) await requireRow(tx, 'item', itineraryItems, ofTrip(itineraryItems, itemId, tripId))
  if (expenseId !== undefined) await requireRow(tx, 'expense', expenses, ofTrip(expenses, expenseId, tripId))
}

/** @throws AppError INVALID_INPUT where it has too many already. */
export function attach<File extends FileLinks>(file: File, { itemId, expenseId }: FileTarget): File {
  return { ...file, itemIds: withId(file.itemIds, itemId), expenseIds: withId(file.expenseIds, expenseId) }
}

export function detach<File extends FileLinks>(file: File, { itemId, expenseId }: FileTarget): File {
  return {
    ...file,
    itemIds: file.itemIds.filter((id) => id !== itemId),
    expenseIds: file.expenseIds.filter((id) => id !== expenseId),
  }
}

function withId(ids: string[], id: string | undefined): string[] {
  if (id === undefined || ids.includes(id)) return ids
  if (ids.length >= mostLinksOfFile)
    throw invalidInput('itemId', 'too_many', `a file belongs to at most ${mostLinksOfFile}`)
  return [...ids, id]
}

type TargetTable = typeof itineraryItems | typeof expenses

function ofTrip(table: TargetTable, id: string, tripId: string): SQL | undefined {
  return and(eq(table.id, id), eq(table.tripId, tripId))
}

async function requireRow(tx: Tx, entity: string, table: TargetTable, where: SQL | undefined): Promise<void> {
  const [row] = await tx.select({ id: table.id }).from(table).where(where)
  if (!row) throw notFound(entity)
}
