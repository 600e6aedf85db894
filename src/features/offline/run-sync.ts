// Connects the waiting changes with the store of this device and the procedures of the server.

import { readAppError } from '#lib/app-error.ts'
import { sentPlainly } from '#lib/offline/offline-link.ts'
import { offlineStore } from '#lib/offline/offline-store.ts'
import type { Entity, WaitingCall, WaitingChange } from '#lib/offline/waiting-change.ts'
import type { createApiClient } from '#lib/trpc.ts'
import { findEntity } from './apply-changes.ts'
import { countChanges } from './offline-backend.ts'
import { type ChangeSender, sendChanges } from './send-changes.ts'

export type ApiClient = Pick<
  ReturnType<typeof createApiClient>,
  'budget' | 'itinerary' | 'knowledge' | 'tasks' | 'trips'
>

/** One tab at a time sends; the others see the result. */
const lockName = 'offline-changes'

/** @returns how many changes were saved. @throws as `sendChanges`. */
export async function runSync(client: ApiClient, userId: string): Promise<number> {
  return navigator.locks.request(lockName, async () => {
    try {
      return await sendChanges(userId, offlineStore, createSender(client))
    } finally {
      await countChanges(offlineStore, userId)
    }
  })
}

function createSender(client: ApiClient): ChangeSender {
  return {
    send: (call, key) => send(client, call, key),
    async readEntity(change) {
      try {
        return await readEntity(client, change)
      } catch (error) {
        if (readAppError(error).code === 'NOT_FOUND') return null
        throw error
      }
    },
  }
}

async function readEntity(
  { budget, knowledge, tasks, trips }: ApiClient,
  { call, entityId, tripId }: WaitingChange,
): Promise<Entity | null> {
  switch (call.path) {
    case 'knowledge.update':
    case 'knowledge.remove':
      return knowledge.get.query({ entryId: entityId }, sentPlainly)
    case 'budget.expenses.update':
    case 'budget.expenses.remove':
      return findExpense(budget, tripId, entityId)
    case 'budget.transfers.remove':
      return (await budget.settleUp.query({ tripId }, sentPlainly)).paid.find(({ id }) => id === entityId) ?? null
    case 'tasks.packing.update':
    case 'tasks.packing.remove':
    case 'tasks.packing.setPacked':
      return (await tasks.packing.list.query({ tripId }, sentPlainly)).find(({ id }) => id === entityId) ?? null
    default:
      return findEntity(await trips.get.query({ tripId }, sentPlainly), entityId)
  }
}

async function send(
  { budget, itinerary, knowledge, tasks }: ApiClient,
  call: WaitingCall,
  idempotencyKey: string,
): Promise<Entity | null> {
  switch (call.path) {
    case 'itinerary.add':
      return itinerary.add.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'itinerary.update':
      return itinerary.update.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'itinerary.move':
      return itinerary.move.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'itinerary.mark':
      return itinerary.mark.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'itinerary.rate':
      return itinerary.rate.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'itinerary.remove':
      return itinerary.remove.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'knowledge.create':
      return knowledge.create.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'knowledge.update':
      return knowledge.update.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'knowledge.remove':
      return knowledge.remove.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'tasks.packing.setPacked':
      // Nobody is left to answer where others have removed it in the meantime.
      return (await tasks.packing.setPacked.mutate({ ...call.input, idempotencyKey }, sentPlainly))[0] ?? null
    case 'tasks.packing.add':
      return (await tasks.packing.add.mutate({ ...call.input, idempotencyKey }, sentPlainly))[0] ?? null
    case 'tasks.packing.update':
      return tasks.packing.update.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'tasks.packing.remove':
      return tasks.packing.remove.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'budget.expenses.create':
      return budget.expenses.create.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'budget.expenses.update':
      return budget.expenses.update.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'budget.expenses.remove':
      return budget.expenses.remove.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'budget.transfers.markPaid':
      return budget.transfers.markPaid.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'budget.transfers.remove':
      return budget.transfers.remove.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'tasks.create':
      return tasks.create.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'tasks.update':
      return tasks.update.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'tasks.remove':
      return tasks.remove.mutate({ ...call.input, idempotencyKey }, sentPlainly)
  }
}

async function findExpense(
  budget: ApiClient['budget'],
  tripId: string,
  expenseId: string,
  cursor?: string,
): Promise<Entity | null> {
  const page = await budget.expenses.list.query({ tripId, limit: 100, cursor }, sentPlainly)
  const found = page.items.find(({ id }) => id === expenseId)
  if (found || !page.nextCursor) return found ?? null
  return findExpense(budget, tripId, expenseId, page.nextCursor)
}
