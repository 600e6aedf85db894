// Rows of an imported trip; the audit entry of the trip stands for all of them, as it does for a copy.
import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { weightsOf } from '#contract/expense-split.ts'
import { splitExpense } from '../budget/split-expense.ts'
import type { Tx } from '../db/client.ts'
import { expenseShares, expenses, paidTransfers, tripGuests } from '../db/schema/budget.ts'
import { files } from '../db/schema/files.ts'
import { itineraryItems, packingItems, tasks, tripBriefs } from '../db/schema/index.ts'
import { candidateVotes, itemCandidates } from '../db/schema/item-candidates.ts'
import { orderKeys } from '../kernel/order-key.ts'
import { batchesOf } from '../kernel/row-batches.ts'
import type { RenumberedDocument } from './renumber-document.ts'

type Items = RenumberedDocument['items']

export async function insertContents(
  tx: Tx,
  importer: string,
  tripId: string,
  document: RenumberedDocument,
): Promise<void> {
  if (document.brief) await tx.insert(tripBriefs).values({ tripId, brief: document.brief })
  await insertItems(tx, tripId, document.items)
  await insertCandidates(tx, tripId, document.items)
  await insertTasks(tx, tripId, document.tasks)
  const packing = document.packing.map((item) => ({ ...item, id: uuidv7(), tripId }))
  for (const batch of batchesOf(packing)) await tx.insert(packingItems).values(batch)
  const guests = document.guests.map((guest) => ({ ...guest, tripId }))
  for (const batch of batchesOf(guests)) await tx.insert(tripGuests).values(batch)
  await insertExpenses(tx, tripId, document)
  await insertFiles(tx, importer, tripId, document.files)
}

/** Their bytes are still to come: under these keys there is nothing. */
async function insertFiles(
  tx: Tx,
  ownerId: string,
  tripId: string,
  listed: RenumberedDocument['files'],
): Promise<void> {
  const missingSince = new Date()
  const rows = listed.map((file) => {
    const storageKey = randomBytes(16).toString('hex')
    return { ...file, id: uuidv7(), ownerId, tripId, scopeId: tripId, storageKey, missingSince }
  })
  for (const batch of batchesOf(rows)) await tx.insert(files).values(batch)
}

async function insertItems(tx: Tx, tripId: string, items: Items): Promise<void> {
  const keys = orderKeys(items.length)
  const rows = items.map(({ candidates: _, cost, ...item }, index) => ({
    ...item,
    tripId,
    position: keys[index] ?? '',
    costAmount: cost?.amount ?? null,
    costCurrency: cost?.currency ?? null,
  }))
  for (const batch of batchesOf(rows)) await tx.insert(itineraryItems).values(batch)
}

async function insertCandidates(tx: Tx, tripId: string, items: Items): Promise<void> {
  const candidates = items.flatMap(({ id: itemId, candidates: listed }) =>
    listed.map((candidate) => ({ ...candidate, id: uuidv7(), itemId })),
  )
  const rows = candidates.map(({ cost, votes: _, ...candidate }) => ({
    ...candidate,
    tripId,
    costAmount: cost?.amount ?? null,
    costCurrency: cost?.currency ?? null,
  }))
  for (const batch of batchesOf(rows)) await tx.insert(itemCandidates).values(batch)
  const votes = candidates.flatMap(({ id, votes: of }) => of.map((userId) => ({ candidateId: id, userId })))
  for (const batch of batchesOf(votes)) await tx.insert(candidateVotes).values(batch)
}

async function insertTasks(tx: Tx, tripId: string, listed: RenumberedDocument['tasks']): Promise<void> {
  const keys = orderKeys(listed.length)
  const rows = listed.map((task, index) => ({ ...task, id: uuidv7(), tripId, position: keys[index] ?? '' }))
  for (const batch of batchesOf(rows)) await tx.insert(tasks).values(batch)
}

/** @throws AppError INVALID_INPUT for parts that do not make up the amount. */
async function insertExpenses(tx: Tx, tripId: string, document: RenumberedDocument): Promise<void> {
  const people = { everybody: document.personIds, allowed: document.personIds }
  const shared = document.expenses.map(({ split, ...expense }) => ({
    ...expense,
    split: weightsOf(splitExpense(expense.amount, split, people)),
  }))
  const rows = shared.map(({ amount, inTripCurrency, split, ...expense }) => ({
    ...expense,
    ...amount,
    tripId,
    tripAmount: inTripCurrency.amount,
    tripCurrency: inTripCurrency.currency,
    splitMode: split.mode,
    splitLines: split.lines ?? null,
  }))
  for (const batch of batchesOf(rows)) await tx.insert(expenses).values(batch)
  const parts = shared.flatMap(({ id, split }) => split.parts.map((part) => ({ expenseId: id, ...part })))
  for (const batch of batchesOf(parts)) await tx.insert(expenseShares).values(batch)
  const paid = document.transfers.map(({ from, to, amount, paidAt }) => ({
    id: uuidv7(),
    tripId,
    fromId: from,
    toId: to,
    ...amount,
    paidAt: new Date(paidAt),
  }))
  for (const batch of batchesOf(paid)) await tx.insert(paidTransfers).values(batch)
}
