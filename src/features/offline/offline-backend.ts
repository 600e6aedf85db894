// What the offline link asks where a trip is kept on this device.
import { uuidv7 } from 'uuidv7'
import type { TripDetail } from '#contract/trip.ts'
import type { OfflineBackend } from '#lib/offline/offline-link.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import { type Entity, type WaitingCall, waitingPaths } from '#lib/offline/waiting-change.ts'
import { applyChanges, findEntity } from './apply-changes.ts'
import { changedId, isRemoval } from './change-fields.ts'

/** Of use for every trip, and asked for without naming one. */
const shared: ReadonlySet<string> = new Set([
  'accounts.me',
  'knowledge.get',
  'travel.countryFacts',
  'travel.hourlyWeather',
  'travel.places.nearby',
  'travel.publicHolidays',
  'travel.weather',
  'trips.list',
])

/** What can be taken back is known to the server alone: an old list would take back another step. */
const neverKept: ReadonlySet<string> = new Set(['trips.newSteps', 'undo.list'])

const tripPath = 'trips.get'

/** The same for inputs that name their fields in another order. */
function answerKey(userId: string, path: string, input: unknown): string {
  const sorted = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return JSON.stringify([userId, path, input ?? null], sorted)
}

function fieldOf(input: unknown, field: string): string | null {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : null
  return typeof value === 'string' ? value : null
}

function isTripDetail(answer: unknown): answer is TripDetail {
  return typeof answer === 'object' && answer !== null && 'itinerary' in answer && 'tasks' in answer
}

function isWaitingCall(call: { path: string; input: unknown }): call is WaitingCall {
  return Object.hasOwn(waitingPaths, call.path) && typeof call.input === 'object' && call.input !== null
}

/** How many changes wait or clash, for all tabs. */
export async function countChanges(store: OfflineStore, userId: string): Promise<void> {
  const changes = await store.changes(userId)
  const conflicts = changes.filter(({ conflict }) => conflict !== null).length
  offlineMarks.update({ userId, waiting: changes.length - conflicts, conflicts })
}

export function createOfflineBackend(userId: string, store: OfflineStore): OfflineBackend {
  const isKept = (tripId: string | null) => offlineMarks.read().trips.some(({ id }) => id === tripId)

  const withChanges = async (answer: unknown): Promise<unknown> => {
    if (!isTripDetail(answer) || offlineMarks.read().waiting === 0) return answer
    const changes = await store.changes(userId)
    return applyChanges(
      answer,
      changes.filter(({ tripId }) => tripId === answer.id),
    )
  }

  const readTrip = async (tripId: string): Promise<TripDetail | null> => {
    const kept = await store.getAnswer(answerKey(userId, tripPath, { tripId }))
    const trip = await withChanges(kept?.data)
    return isTripDetail(trip) ? trip : null
  }

  const findTripOf = async (call: WaitingCall): Promise<TripDetail | null> => {
    const entityId = changedId(call)
    for (const { id } of offlineMarks.read().trips) {
      if (entityId === null && fieldOf(call.input, 'tripId') !== id) continue
      const trip = await readTrip(id)
      if (trip && (entityId === null || findEntity(trip, entityId))) return trip
    }
    return null
  }

  return {
    async keep(path, input, answer) {
      const tripId = fieldOf(input, 'tripId')
      if (neverKept.has(path) || (!isKept(tripId) && !shared.has(path))) return answer
      const bytes = new TextEncoder().encode(JSON.stringify(answer)).length
      const key = answerKey(userId, path, input)
      await store.putAnswer({ key, userId, tripId, data: answer, bytes, savedAt: Date.now() })
      return withChanges(answer)
    },

    async answer(path, input) {
      const kept = await store.getAnswer(answerKey(userId, path, input))
      return kept && withChanges(kept.data)
    },

    async queue(path, input) {
      const call = { path, input }
      if (!isWaitingCall(call)) return undefined
      const trip = await findTripOf(call)
      if (!trip || trip.role === 'viewer') return undefined
      const entityId = changedId(call) ?? uuidv7()
      const base = findEntity(trip, entityId)
      const key = call.input.idempotencyKey ?? uuidv7()
      await store.putChange({ call, key, userId, tripId: trip.id, entityId, base, conflict: null, madeAt: Date.now() })
      await countChanges(store, userId)
      const after: Entity | null = isRemoval(call) ? base : findEntity((await readTrip(trip.id)) ?? trip, entityId)
      return after ?? undefined
    },
  }
}
