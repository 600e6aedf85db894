// Sends the changes that wait, in the order in which they were made. What clashes with a change of others is not sent: it
// becomes a conflict, which the person resolves.
import { uuidv7 } from 'uuidv7'
import { isPassingFailure, readAppError } from '#lib/app-error.ts'
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import type { ChangeConflict, Entity, WaitingCall, WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields, clashingFields, isRemoval } from './change-fields.ts'
import { renameEntity, withVersion } from './rewrite-call.ts'

export interface ChangeSender {
  /** @throws as the procedure does. */
  send(call: WaitingCall, key: string): Promise<Entity | null>
  /** Its object as the server has it now; null where it is not there for this person any more. */
  readEntity(change: WaitingChange): Promise<Entity | null>
}

type Outcome = { entity: Entity | null } | { conflict: ChangeConflict }

/** Others may save between the comparison and the sending. */
const mostAttempts = 3

/** @returns how many were saved. @throws where the server gives no answer, or refuses the person: all that is left still waits. */
export async function sendChanges(userId: string, store: OfflineStore, sender: ChangeSender): Promise<number> {
  let saved = 0
  for (;;) {
    const changes = await store.changes(userId)
    // What builds on an undecided change waits for the decision.
    const undecided = new Set(changes.filter(({ conflict }) => conflict).map(({ entityId }) => entityId))
    const change = changes.find(({ entityId }) => !undecided.has(entityId))
    if (change?.id === undefined) return saved
    const outcome = await sendChange(change, store, sender)
    if ('conflict' in outcome) {
      await store.putChange({ ...change, conflict: outcome.conflict })
      continue
    }
    const { entity } = outcome
    if (entity) {
      for (const later of changes.filter(({ id }) => id !== change.id)) {
        const renamed = renameEntity(later, change.entityId, entity.id)
        const next = renamed.entityId === entity.id ? { ...renamed, base: entity } : renamed
        if (next !== later) await store.putChange(next)
      }
    }
    await store.removeChange(change.id)
    saved += 1
  }
}

async function sendChange(change: WaitingChange, store: OfflineStore, sender: ChangeSender): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const theirs = change.base && (await sender.readEntity(change))
    const conflict = change.base && compare(change, change.base, theirs)
    if (conflict === 'nothing to do') return { entity: null }
    if (conflict) return { conflict }
    try {
      const { call, key } = await rebase(change, theirs, store)
      return { entity: await sender.send(call, key) }
    } catch (error) {
      const { code } = readAppError(error)
      if (isPassingFailure(error) || code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED') throw error
      const isOvertaken = code === 'VERSION_CONFLICT' || (code === 'NOT_FOUND' && change.base !== null)
      if (!isOvertaken || attempt === mostAttempts)
        return { conflict: { kind: 'refused', theirs: theirs ?? null, fields: [], code } }
    }
  }
}

/** How the change stands to what the server has now. */
function compare(
  { call }: WaitingChange,
  base: Entity,
  theirs: Entity | null,
): ChangeConflict | 'nothing to do' | null {
  const isRemoved = isRemoval(call)
  // There is nothing left to tick.
  const isOver = isRemoved || call.path === 'tasks.packing.setPacked'
  if (!theirs) return isOver ? 'nothing to do' : { kind: 'gone', theirs: null, fields: [] }
  if (theirs.version === base.version) return null
  if (isRemoved) return { kind: 'changed', theirs, fields: [] }
  const fields = clashingFields(changedFields(call), base, theirs)
  return fields.length > 0 ? { kind: 'fields', theirs, fields } : null
}

/** On the version that the server has. An idempotency key stands for one request to the letter, so it changes with that. */
async function rebase(
  change: WaitingChange,
  theirs: Entity | null,
  store: OfflineStore,
): Promise<Pick<WaitingChange, 'call' | 'key'>> {
  if (!theirs) return change
  const call = withVersion(change.call, theirs.version)
  if (JSON.stringify(call) === JSON.stringify(change.call)) return change
  const rebased = { ...change, call, key: uuidv7() }
  await store.putChange(rebased)
  return rebased
}
