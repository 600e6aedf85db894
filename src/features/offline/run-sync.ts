// Connects the waiting changes with the store of this device and the procedures of the server.

import { readAppError } from '#lib/app-error.ts'
import { sentPlainly } from '#lib/offline/offline-link.ts'
import { offlineStore } from '#lib/offline/offline-store.ts'
import type { Entity, WaitingCall } from '#lib/offline/waiting-change.ts'
import type { createApiClient } from '#lib/trpc.ts'
import { countChanges } from './offline-backend.ts'
import { type ChangeSender, sendChanges } from './send-changes.ts'

export type ApiClient = Pick<ReturnType<typeof createApiClient>, 'itinerary' | 'tasks' | 'trips'>

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
    async readTrip(tripId) {
      try {
        return await client.trips.get.query({ tripId }, sentPlainly)
      } catch (error) {
        if (readAppError(error).code === 'NOT_FOUND') return null
        throw error
      }
    },
  }
}

function send({ itinerary, tasks }: ApiClient, call: WaitingCall, idempotencyKey: string): Promise<Entity> {
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
    case 'tasks.create':
      return tasks.create.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'tasks.update':
      return tasks.update.mutate({ ...call.input, idempotencyKey }, sentPlainly)
    case 'tasks.remove':
      return tasks.remove.mutate({ ...call.input, idempotencyKey }, sentPlainly)
  }
}
