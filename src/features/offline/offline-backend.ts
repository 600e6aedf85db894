// What the offline link asks where a trip is kept on this device.
import { uuidv7 } from 'uuidv7'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import type { PackingItem } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { OfflineBackend } from '#lib/offline/offline-link.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import type { Entity, WaitingCall } from '#lib/offline/waiting-change.ts'
import { applyToNote, applyToNotes, applyToPacking, type NotePage } from './apply-around.ts'
import { applyChanges, findEntity } from './apply-changes.ts'
import { changedId, isRemoval } from './change-fields.ts'
import { isSplitCall, isWaitingCall, splitCall } from './split-call.ts'

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
const packingPath = 'tasks.packing.list'
const notePath = 'knowledge.get'

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

/** Of a list without a filter. */
function isBeginning(input: unknown): boolean {
  return !['cursor', 'tags', 'status'].some((field) => {
    const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : null
    return value !== null && value !== undefined
  })
}

function isTripDetail(answer: unknown): answer is TripDetail {
  return typeof answer === 'object' && answer !== null && 'itinerary' in answer && 'tasks' in answer
}

function isPackingList(path: string, answer: unknown): answer is PackingItem[] {
  return path === packingPath && Array.isArray(answer)
}

function isNote(path: string, answer: unknown): answer is KnowledgeEntry {
  return path === notePath && typeof answer === 'object' && answer !== null && 'content' in answer
}

function isNotePage(path: string, answer: unknown): answer is NotePage {
  return path === 'knowledge.list' && typeof answer === 'object' && answer !== null && 'items' in answer
}

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
  const isKept = (tripId: string | null) => offlineMarks.read().trips.some(({ id }) => id === tripId)

  const changesOf = async (tripId: string | null) =>
    (await store.changes(userId)).filter((change) => change.tripId === tripId)

  const withChanges = async (path: string, input: unknown, answer: unknown): Promise<unknown> => {
    if (offlineMarks.read().waiting === 0) return answer
    if (isTripDetail(answer)) return applyChanges(answer, await changesOf(answer.id))
    if (isPackingList(path, answer)) return applyToPacking(answer, await changesOf(fieldOf(input, 'tripId')))
    if (isNote(path, answer)) return applyToNote(answer, answer.id, await changesOf(answer.tripId)) ?? answer
    if (isNotePage(path, answer)) {
      const tripId = fieldOf(input, 'tripId')
      return tripId ? applyToNotes(answer, isBeginning(input), await changesOf(tripId)) : answer
    }
    return answer
  }

  const readKept = async (path: string, input: unknown): Promise<unknown> => {
    const kept = await store.getAnswer(answerKey(userId, path, input))
    return withChanges(path, input, kept?.data)
  }

  const readTrip = async (tripId: string): Promise<TripDetail | null> => {
    const trip = await readKept(tripPath, { tripId })
    return isTripDetail(trip) ? trip : null
  }

  /** Also one that was written offline. */
  const readNote = async (entryId: string): Promise<KnowledgeEntry | null> => {
    const note = await readKept(notePath, { entryId })
    if (isNote(notePath, note)) return note
    return applyToNote(null, entryId, await store.changes(userId))
  }

  const readEntity = async (trip: TripDetail, { path }: WaitingCall, id: string): Promise<Entity | null> => {
    if (path.startsWith('knowledge.')) return readNote(id)
    if (path !== 'tasks.packing.setPacked') return findEntity((await readTrip(trip.id)) ?? trip, id)
    const list = await readKept(packingPath, { tripId: trip.id })
    return isPackingList(packingPath, list) ? (list.find((item) => item.id === id) ?? null) : null
  }

  const findTripOf = async (call: { path: string; input: unknown }): Promise<TripDetail | null> => {
    const named = fieldOf(call.input, 'tripId')
    const id = named ?? (await tripIdOf(call))
    const trip = id !== null && isKept(id) ? await readTrip(id) : null
    return trip && trip.role !== 'viewer' ? trip : null
  }

  /** For calls that name an object alone. */
  const tripIdOf = async (call: { path: string; input: unknown }): Promise<string | null> => {
    const entityId = isWaitingCall(call) ? changedId(call) : null
    if (entityId === null) return null
    if (call.path.startsWith('knowledge.')) return (await readNote(entityId))?.tripId ?? null
    for (const { id } of offlineMarks.read().trips) {
      const trip = await readTrip(id)
      if (trip && findEntity(trip, entityId)) return id
    }
    return null
  }

  const enqueue = async (trip: TripDetail, call: WaitingCall): Promise<Entity | null> => {
    const entityId = changedId(call) ?? uuidv7()
    const base = await readEntity(trip, call, entityId)
    const key = call.input.idempotencyKey ?? uuidv7()
    await store.putChange({ call, key, userId, tripId: trip.id, entityId, base, conflict: null, madeAt: Date.now() })
    await countChanges(store, userId)
    return isRemoval(call) ? base : readEntity(trip, call, entityId)
  }

  return {
    async keep(path, input, answer) {
      // A note is asked for by its own id, and says to which trip it belongs.
      const tripId = fieldOf(input, 'tripId') ?? (isNote(path, answer) ? answer.tripId : null)
      if (neverKept.has(path) || !(tripId === null ? shared.has(path) : isKept(tripId))) return answer
      const bytes = new TextEncoder().encode(JSON.stringify(answer)).length
      const key = answerKey(userId, path, input)
      const before = await store.getAnswer(key)
      await store.putAnswer({ key, userId, tripId, data: answer, bytes, savedAt: Date.now() })
      if (tripId !== null) addToSize(tripId, bytes - (before?.bytes ?? 0))
      return withChanges(path, input, answer)
    },

    async answer(path, input) {
      const kept = await readKept(path, input)
      const entryId = path === notePath && kept === undefined ? fieldOf(input, 'entryId') : null
      return entryId === null ? kept : ((await readNote(entryId)) ?? undefined)
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
