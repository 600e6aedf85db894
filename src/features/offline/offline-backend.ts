// What the offline link asks where a trip is kept on this device.
import { uuidv7 } from 'uuidv7'
import type { TripDetail } from '#contract/trip.ts'
import type { OfflineBackend } from '#lib/offline/offline-link.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import type { Entity, WaitingCall } from '#lib/offline/waiting-change.ts'
import { changedFields, changedId, differingFields, isRemoval } from './change-fields.ts'
import { answerKey, isNote, notePath, ratePath, textOf } from './kept-answers.ts'
import { createKeptReader } from './kept-reader.ts'
import { withFields } from './rewrite-call.ts'
import { isSplitCall, isWaitingCall, splitCall } from './split-call.ts'

/** Of use for every trip, and asked for without naming one. */
const shared: ReadonlySet<string> = new Set([
  'accounts.me',
  'knowledge.get',
  'maps.base',
  'maps.places',
  'travel.countryFacts',
  'travel.hourlyWeather',
  'travel.places.nearby',
  'travel.publicHolidays',
  'travel.weather',
  'trips.list',
  ratePath,
])

/** What can be taken back is known to the server alone: an old list would take back another step. */
const neverKept: ReadonlySet<string> = new Set(['trips.newSteps', 'undo.list'])

/** How many changes wait or clash, for all tabs. */
export async function countChanges(store: OfflineStore, userId: string): Promise<void> {
  const changes = await store.changes(userId)
  const conflicts = changes.filter(({ conflict }) => conflict !== null).length
  offlineMarks.update({ userId, waiting: changes.length - conflicts, conflicts })
}

/** The mark of a trip tells what is on this device now. */
function addToSize(tripId: string, bytes: number) {
  const mark = offlineMarks.read().trips.find(({ id }) => id === tripId)
  if (mark && bytes !== 0) offlineMarks.setTrip(tripId, { ...mark, bytes: mark.bytes + bytes })
}

export function createOfflineBackend(userId: string, store: OfflineStore): OfflineBackend {
  const kept = createKeptReader(userId, store)
  const isKept = (tripId: string | null) => offlineMarks.read().trips.some(({ id }) => id === tripId)

  const findTripOf = async (call: { path: string; input: unknown }): Promise<TripDetail | null> => {
    const entityId = isWaitingCall(call) ? changedId(call) : null
    const named = textOf(call.input, 'tripId')
    const id = named ?? (isWaitingCall(call) && entityId !== null ? await kept.tripIdOf(call, entityId) : null)
    const trip = id !== null && isKept(id) ? await kept.readTrip(id) : null
    return trip && trip.role !== 'viewer' ? trip : null
  }

  const enqueue = async (trip: TripDetail, whole: WaitingCall): Promise<Entity | null> => {
    const entityId = changedId(whole) ?? uuidv7()
    const base = await kept.readEntity(trip.id, whole, entityId)
    const fields = changedFields(whole)
    const isPatch = whole.path.endsWith('.update')
    const call = isPatch && base ? withFields(whole, differingFields(fields, base)) : whole
    if (!call) return base
    const key = call.input.idempotencyKey ?? uuidv7()
    await store.putChange({ call, key, userId, tripId: trip.id, entityId, base, conflict: null, madeAt: Date.now() })
    await countChanges(store, userId)
    return isRemoval(call) ? base : kept.readEntity(trip.id, call, entityId)
  }

  return {
    async keep(path, input, answer) {
      // A note is asked for by its own id, and says to which trip it belongs.
      const tripId = textOf(input, 'tripId') ?? (isNote(path, answer) ? answer.tripId : null)
      if (neverKept.has(path) || !(tripId === null ? shared.has(path) : isKept(tripId))) return answer
      const bytes = new TextEncoder().encode(JSON.stringify(answer)).length
      const key = answerKey(userId, path, input)
      const before = await store.getAnswer(key)
      await store.putAnswer({ key, userId, tripId, data: answer, bytes, savedAt: Date.now() })
      if (tripId !== null) addToSize(tripId, bytes - (before?.bytes ?? 0))
      return kept.withChanges(path, input, answer)
    },

    async answer(path, input) {
      const known = await kept.read(path, input)
      const entryId = path === notePath && known === undefined ? textOf(input, 'entryId') : null
      return entryId === null ? known : ((await kept.readNote(entryId)) ?? undefined)
    },

    async queue(path, input) {
      const call = { path, input }
      const isSplit = isSplitCall(call)
      if (!isSplit && !isWaitingCall(call)) return undefined
      const trip = await findTripOf(call)
      if (!trip) return undefined
      const calls = isSplit ? splitCall(call, trip) : [call]
      const after: Entity[] = []
      for (const one of calls) after.push(...[await enqueue(trip, one)].filter((entity) => entity !== null))
      return isSplit ? after : after[0]
    },
  }
}
