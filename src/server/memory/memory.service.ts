// What the assistant remembers of a person, for that person alone.
import type { Locale } from '#contract/locale.ts'
import { type AddMemory, type ListMemories, type Memory, mostEvidence, type UpdateMemory } from '#contract/memory.ts'
import type { Db, Tx } from '../db/client.ts'
import type { DocumentIndex } from '../indexing/document-index.ts'
import { requireRole } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import { recordChange } from '../kernel/record-change.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { retranslate } from '../reader-language/retranslate.ts'
import type { UsedMemory } from '../trip-brief/remembered-wishes.ts'
import {
  allMemories,
  collectionName,
  findMemories,
  findMemory,
  isMemoryEnabled,
  listMemories,
  listMemoryEvents,
  listUnindexed,
  lockMemories,
  type MemoryRow,
  toMemory,
} from './memory.repository.ts'
import { changeMemory, learn, type MemoryWrite, removeMemories, switchMemory } from './memory.writes.ts'
import { memoryKey } from './memory-key.ts'
import { kindOf, readWishes } from './read-wishes.ts'
import { searchMemories } from './search-memories.ts'
import { listTags } from './tag.repository.ts'
import { wishOfTag } from './tag-wish.ts'

export interface MemoryServiceDeps {
  db: Db
  clock: Clock
  index: DocumentIndex
}
export type MemoryService = ReturnType<typeof createMemoryService>

export function createMemoryService({ db, clock, index }: MemoryServiceDeps) {
  const shown = (row: MemoryRow) => toMemory(row, clock.now())
  const shownIn = (locale: Locale) => (row: MemoryRow) => {
    const memory = shown(row)
    return isOwnWords(memory) ? memory : { ...memory, text: retranslate(memory.text, locale) }
  }

  /** Also while nothing may be remembered: what is kept can always be seen and deleted. */
  const changeOwn = <Result>(actor: Actor, effect: (own: MemoryWrite, isEnabled: boolean) => Promise<Result>) =>
    write(db, actor, async (tx) => {
      const isEnabled = await lockMemories(tx, actor.userId)
      return effect({ tx, index, author: actor, now: clock.now() }, isEnabled)
    })

  /** Best first; none while memory is switched off. */
  const findIndexed = async (actor: Actor, query: string, limit: number): Promise<string[]> => {
    const { documents } = await index.search(collectionName, actor.userId, { query, limit, onlySure: true })
    return documents.map(({ documentId }) => documentId)
  }

  const requireMemory = async (tx: Tx, actor: Actor, memoryId: string): Promise<MemoryRow> => {
    const row = await findMemory(tx, actor.userId, memoryId)
    if (!row) throw notFound('memory')
    return row
  }

  return {
    /** With a text: what contains it, and what is about the same thing. */
    async list(actor: Actor, { cursor, ...filter }: ListMemories, locale: Locale) {
      const alike = filter.text ? await findIndexed(actor, filter.text, mostAlike) : []
      const rows = await listMemories(db, actor.userId, { ...filter, alike, beforeId: decodeIdCursor(cursor) })
      const { items, nextCursor } = keysetPage(rows, filter.limit, ({ id }) => id)
      return { items: items.map(shownIn(locale)), nextCursor, enabled: await isMemoryEnabled(db, actor.userId) }
    },

    /** By words and meaning, the best first; what was written a moment ago by words alone. Nothing while it is switched off. */
    async search(actor: Actor, { query, limit }: { query: string; limit: number }, locale: Locale) {
      if (!(await isMemoryEnabled(db, actor.userId))) return { items: [] }
      const [waiting, found] = await Promise.all([listUnindexed(db, actor.userId), findIndexed(actor, query, limit)])
      const written = searchMemories(waiting.map(shownIn(locale)), query, limit)
      const known = new Map((await findMemories(db, actor.userId, found)).map((row) => [row.id, row]))
      for (const { id } of written) known.delete(id)
      const indexed = found.flatMap((id) => known.get(id) ?? []).map(shownIn(locale))
      const items = [...written, ...indexed].slice(0, limit)
      return { items: items.map((memory, at) => ({ ...memory, score: 1 / (at + 1) })) }
    },

    /** What plans of this trip may take: of the actor alone, and nothing while it is switched off. */
    async listUsed(actor: Actor, tripId: string): Promise<UsedMemory[]> {
      if (!(await isMemoryEnabled(db, actor.userId))) return []
      const [rows, tags] = await Promise.all([allMemories(db, actor.userId, { tripId }), listTags(db, actor.userId)])
      const memories = rows
        .filter(({ kind }) => kind !== 'trip')
        .map(shown)
        .filter(({ isUsed }) => isUsed)
        .map(({ id, text, weight, wishes }) => ({ ref: id, text, weight, wishes }))
      return [...memories, ...tags.flatMap(wishOfTag)]
    },

    /** @throws AppError INVALID_INPUT while it is switched off, NOT_FOUND for a trip of others. */
    add: (actor: Actor, { text, kind, tripId }: AddMemory): Promise<Memory> =>
      changeOwn(actor, async (own, isEnabled) => {
        if (!isEnabled) throw memoryOff()
        if (tripId) await requireRole(own.tx, actor, tripId, 'viewer')
        const wishes = readWishes(text)
        // A diet is a need, whatever it was called.
        const meant = kindOf(wishes) === 'need' ? 'need' : kind
        const learned = { kind: meant, text, wishes, tripId: tripId ?? null, evidence: byHand }
        const row = await learn(own, learned)
        if (!row) throw invalidInput('text', 'known', 'this is remembered already')
        return shown(row)
      }),

    /** A corrected memory counts as entered by hand. */
    update: (actor: Actor, { memoryId, text, mode }: UpdateMemory): Promise<Memory> =>
      changeOwn(actor, async (own, isEnabled) => {
        if (!isEnabled) throw memoryOff()
        const { tx, now } = own
        const before = await requireMemory(tx, actor, memoryId)
        const whole = mode === 'append' ? `${before.text} ${text}` : text
        if (whole.length > mostText) throw invalidInput('text', 'too_long', `at most ${mostText} characters`)
        const wishes = readWishes(whole)
        const key = memoryKey({ text: whole, wishes, tripId: before.tripId })
        const twin = (await allMemories(tx, actor.userId)).find((each) => each.key === key && each.id !== memoryId)
        if (twin) throw invalidInput('text', 'known', 'another memory says the same')
        const kind = before.kind === 'trip' ? before.kind : kindOf(wishes) === 'need' ? ('need' as const) : before.kind
        const evidence = [...before.evidence, { ...byHand, at: now.toISOString() }].slice(-mostEvidence)
        const values = { text: whole, wishes, key, kind, weight: 1, confirmedAt: now, evidence }
        return shown(await changeMemory(own, before, values, { action: 'updated', evidence: 'hand' }))
      }),

    remove: (actor: Actor, memoryId: string) =>
      changeOwn(actor, async (own) => {
        await removeMemories(own, [await requireMemory(own.tx, actor, memoryId)])
        return { done: true as const }
      }),

    clear: (actor: Actor) =>
      changeOwn(actor, async (own) => {
        const rows = await allMemories(own.tx, actor.userId)
        await removeMemories(own, rows)
        recordChange(own.tx, actor, {
          action: 'memory.cleared',
          entityId: actor.userId,
          after: { removed: rows.length },
        })
        return { removed: rows.length }
      }),

    /** Oldest first. @throws AppError NOT_FOUND where there never was one of this person. */
    async history(actor: Actor, memoryId: string) {
      const events = await listMemoryEvents(db, actor.userId, memoryId)
      if (events.length === 0) throw notFound('memory')
      return { items: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })) }
    },

    setEnabled: (actor: Actor, enabled: boolean) =>
      changeOwn(actor, async (own, wasEnabled) => {
        if (wasEnabled !== enabled) await switchMemory(own, enabled)
        return { enabled }
      }),
  }
}

/** Not put into words by the server. */
function isOwnWords({ evidence }: Memory): boolean {
  return evidence.some(({ type }) => type === 'hand' || type === 'words')
}

const byHand = { type: 'hand' as const, ref: null }
const mostText = 500
/** Found by meaning beside what contains the text. */
const mostAlike = 20

function memoryOff() {
  return invalidInput('', 'memory_off', 'nothing is remembered while memory is switched off')
}
