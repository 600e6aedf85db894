// Takes back and does again what a person did to a trip, provided that the values have not been changed since.
import type { z } from 'zod'
import type { Locale } from '#contract/locale.ts'
import type { listUndoSchema, UndoEntry, undoSchema } from '#contract/undo.ts'
import type { Db, Tx } from '../db/client.ts'
import type { UndoStep } from '../db/schema/undo.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { type ChangeHandlers, staleProposal } from '../kernel/change-handler.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { retranslate } from '../reader-language/retranslate.ts'
import {
  findEntryOfProposal,
  findTop,
  listLaterSteps,
  listUndoEntries,
  toUndoEntry,
  type UndoRow,
} from './undo.repository.ts'
import { markEntry } from './undo.writes.ts'

export interface UndoServiceDeps {
  db: Db
  clock: Clock
  handlers: ChangeHandlers
  /** An accepted proposal was taken back or done again: part of the same transaction. */
  onProposalReverted(tx: Tx, actor: Actor, proposalId: string, isUndone: boolean): Promise<void>
}
export type UndoService = ReturnType<typeof createUndoService>

export function createUndoService({ db, clock, handlers, onProposalReverted }: UndoServiceDeps) {
  const revert = async (tx: Tx, actor: Actor, trip: LockedTrip, entry: UndoRow): Promise<UndoRow> => {
    const isUndone = !entry.isUndone
    await assertLastWriter(tx, entry)
    await handlers.revert(tx, actor, trip, entry.steps, isUndone ? 'before' : 'after')
    if (entry.proposalId) await onProposalReverted(tx, actor, entry.proposalId, isUndone)
    return markEntry(tx, entry.id, isUndone ? clock.now() : null)
  }

  const revertTop = (
    actor: Actor,
    { tripId, entryId }: z.infer<typeof undoSchema>,
    { isUndone, locale }: { isUndone: boolean; locale: Locale },
  ): Promise<UndoEntry> =>
    write(
      db,
      actor,
      async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const entry = await findTop(tx, { tripId, userId: actor.userId }, isUndone)
        if (!entry) throw new AppError('INVALID_TRANSITION', { details: { reason: 'stack_empty' } })
        if (entryId && entry.id !== entryId)
          throw new AppError('INVALID_TRANSITION', { details: { reason: 'not_last' } })
        return inLanguage(await revert(tx, actor, trip, entry), locale)
      },
      { undo: false },
    )

  return {
    /** @throws AppError PROPOSAL_STALE where the values have been changed since; INVALID_TRANSITION on an empty stack. */
    last: (actor: Actor, input: z.infer<typeof undoSchema>, locale: Locale) =>
      revertTop(actor, input, { isUndone: false, locale }),

    redo: (actor: Actor, input: z.infer<typeof undoSchema>, locale: Locale) =>
      revertTop(actor, input, { isUndone: true, locale }),

    async list(actor: Actor, { tripId, limit, cursor }: z.infer<typeof listUndoSchema>, locale: Locale) {
      const toEntry = (row: UndoRow) => inLanguage(row, locale)
      const beforeId = decodeIdCursor(cursor)
      const stack = { tripId, userId: actor.userId }
      const [rows, undo, redo] = await Promise.all([
        listUndoEntries(db, { ...stack, beforeId, limit }),
        findTop(db, stack, false),
        findTop(db, stack, true),
      ])
      const page = keysetPage(rows.map(toEntry), limit, ({ id }) => id)
      return { ...page, undo: undo && toEntry(undo), redo: redo && toEntry(redo) }
    },

    /** Part of `tx`, by any editor. false where the proposal has no entry or is undone already. */
    async revertProposal(tx: Tx, actor: Actor, trip: LockedTrip, proposalId: string): Promise<boolean> {
      const entry = await findEntryOfProposal(tx, proposalId)
      if (!entry || entry.isUndone) return false
      await revert(tx, actor, trip, entry)
      return true
    },
  }
}

/**
 * Values may stand as this person left them, and yet by another's doing: marked, unmarked and marked again. @throws AppError
 * PROPOSAL_STALE
 */
async function assertLastWriter(tx: Tx, entry: UndoRow): Promise<void> {
  const later = await listLaterSteps(tx, entry)
  for (const step of entry.steps)
    if (later.some((other) => other.id === step.id && isOverlapping(step, other))) throw staleProposal(step.id)
}

function isOverlapping(step: UndoStep, other: UndoStep): boolean {
  const keysOf = ({ before, after }: UndoStep) => Object.keys({ ...before, ...after })
  const keys = new Set(keysOf(step))
  return keysOf(other).some((key) => keys.has(key))
}

/** The title of a proposal in the reader's language; other titles are people's own. */
function inLanguage(row: UndoRow, locale: Locale): UndoEntry {
  const entry = toUndoEntry(row)
  return row.proposalId ? { ...entry, subject: entry.subject && retranslate(entry.subject, locale) } : entry
}
