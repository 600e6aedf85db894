// Notes: what people keep for a trip or for themselves. Access is membership of the trip, or being the owner.
import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  CreateKnowledge,
  KnowledgeEntry,
  knowledgeHitsSchema,
  knowledgeStatusInputSchema,
  listKnowledgeSchema,
  removeKnowledgeSchema,
  retryIndexingSchema,
  SearchKnowledge,
  updateKnowledgeSchema,
} from '#contract/knowledge.ts'
import type { Db, Tx } from '../db/client.ts'
import { kbEntries } from '../db/schema/index.ts'
import type { DocumentIndex } from '../indexing/document-index.ts'
import { highlight } from '../indexing/highlight.ts'
import { requireRole } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { write } from '../kernel/write.ts'
import { excerptOf, languageOf, readContent } from './entry-text.ts'
import {
  collectionName,
  countByStatus,
  countTags,
  findEntries,
  findEntry,
  findOwnership,
  listEntries,
} from './knowledge.repository.ts'
import { insertNotes } from './knowledge.writes.ts'
import { toDocument } from './knowledge-collection.repository.ts'
import { toPlainText } from './plain-text.ts'

export type KnowledgeService = ReturnType<typeof createKnowledgeService>
type Scope = z.infer<typeof knowledgeStatusInputSchema>

const mostRetried = 1000

export function createKnowledgeService({ db, index }: { db: Db; index: DocumentIndex }) {
  const requireEntry = async (tx: Tx, actor: Actor, entryId: string): Promise<KnowledgeEntry> => {
    const owner = await findOwnership(tx, entryId)
    if (!owner) throw notFound('note')
    if (owner.tripId) await requireRole(tx, actor, owner.tripId, 'editor', 'note')
    else if (owner.ownerId !== actor.userId) throw notFound('note')
    const entry = await findEntry(tx, actor.userId, entryId)
    if (!entry) throw notFound('note')
    return entry
  }

  const requireScope = async (actor: Actor, { tripId }: Scope): Promise<void> => {
    if (tripId) await requireRole(db, actor, tripId, 'viewer')
  }

  return {
    create: (actor: Actor, { idempotencyKey: _, tripId = null, content, format, ...fields }: CreateKnowledge) =>
      write(db, actor, async (tx) => {
        if (tripId) await requireRole(tx, actor, tripId, 'editor')
        const note = { ...fields, tags: distinctTags(fields.tags), content: await readContent(content, format) }
        const stored = storedRow(await insertNotes(tx, index, actor, tripId, [note]))
        recordChange(tx, actor, { action: 'note.created', entityId: stored.id, tripId, after: named(stored) })
        return requireEntry(tx, actor, stored.id)
      }),

    async get(actor: Actor, entryId: string): Promise<KnowledgeEntry> {
      const entry = await findEntry(db, actor.userId, entryId)
      if (!entry) throw notFound('note')
      return entry
    },

    async list(actor: Actor, { cursor, limit, ...filter }: z.infer<typeof listKnowledgeSchema>) {
      await requireScope(actor, filter)
      const rows = await listEntries(db, actor.userId, { ...filter, after: decodeIdCursor(cursor), limit })
      const page = keysetPage(rows, limit, ({ id }) => id)
      return {
        ...page,
        items: page.items.map(({ content, ...entry }) => ({ ...entry, excerpt: excerptOf(content) })),
      }
    },

    /** @throws AppError VERSION_CONFLICT with the current row. */
    update: (actor: Actor, input: z.infer<typeof updateKnowledgeSchema>) =>
      write(db, actor, async (tx) => {
        const { idempotencyKey: _, entryId, version, content, format = 'text', tags, ...patch } = input
        const before = await requireEntry(tx, actor, entryId)
        if (version !== undefined && before.version !== version)
          throw new AppError('VERSION_CONFLICT', { details: { current: before } })
        const text = content === undefined ? before.content : await readContent(content, format)
        const [stored] = await tx
          .update(kbEntries)
          .set({
            ...patch,
            ...(tags ? { tags: distinctTags(tags) } : {}),
            content: text,
            language: languageOf(`${patch.title ?? before.title}\n${text}`),
            version: sql`${kbEntries.version} + 1`,
            updatedAt: sql`now()`,
          })
          .where(eq(kbEntries.id, entryId))
          .returning()
        if (!stored) throw notFound('note')
        await index.schedule(tx, collectionName, [toDocument(stored)])
        const tripId = before.tripId
        recordChange(tx, actor, {
          action: 'note.updated',
          entityId: entryId,
          tripId,
          before: named(before),
          after: named(stored),
        })
        return requireEntry(tx, actor, entryId)
      }),

    /** Answers with the note as it was. */
    remove: (actor: Actor, { entryId }: z.infer<typeof removeKnowledgeSchema>) =>
      write(db, actor, async (tx) => {
        const entry = await requireEntry(tx, actor, entryId)
        await tx.delete(kbEntries).where(eq(kbEntries.id, entryId))
        await index.withdraw(tx, collectionName, [entryId])
        recordChange(tx, actor, {
          action: 'note.removed',
          entityId: entryId,
          tripId: entry.tripId,
          before: named(entry),
        })
        return entry
      }),

    async status(actor: Actor, scope: Scope) {
      await requireScope(actor, scope)
      return countByStatus(db, actor.userId, scope)
    },

    async tags(actor: Actor, scope: Scope) {
      await requireScope(actor, scope)
      return countTags(db, actor.userId, scope)
    },

    /** Only what the caller may change. */
    retryIndexing: (actor: Actor, { entryId, tripId, personal }: z.infer<typeof retryIndexingSchema>) =>
      write(db, actor, async (tx) => {
        if (tripId) await requireRole(tx, actor, tripId, 'editor')
        const failed = entryId
          ? [await requireEntry(tx, actor, entryId)]
          : await listEntries(tx, actor.userId, { tripId, personal, status: 'failed', after: null, limit: mostRetried })
        const entries = failed.filter(({ canEdit, indexStatus }) => canEdit && indexStatus === 'failed')
        await index.schedule(
          tx,
          collectionName,
          entries.map((entry) => toDocument({ ...entry, scopeId: entry.tripId ?? entry.ownerId })),
        )
        for (const { id, tripId: trip } of entries)
          recordChange(tx, actor, { action: 'note.retried', entityId: id, tripId: trip })
        return { retried: entries.length }
      }),

    async search(
      actor: Actor,
      { query, tripId, personal, tags, topK, rerank }: SearchKnowledge,
      signal?: AbortSignal,
    ): Promise<z.infer<typeof knowledgeHitsSchema>> {
      await requireScope(actor, { tripId })
      if (tripId && personal) throw invalidInput('personal', 'not_together', 'either a trip or personal notes')
      const scopeId = personal ? actor.userId : tripId
      const { documents, missing } = await index.search(collectionName, actor.userId, {
        query,
        scopeId,
        tags,
        limit: topK,
        rerank,
        signal,
      })
      const found = await findEntries(
        db,
        actor.userId,
        documents.map(({ documentId }) => documentId),
      )
      const entries = new Map(found.map((entry) => [entry.id, entry]))
      const items = documents.flatMap(({ documentId, passage, score, foundBy }) => {
        const entry = entries.get(documentId)
        if (!entry) return []
        const { title, tripTitle, source, updatedAt } = entry
        const body = passage.startsWith(title) ? passage.slice(title.length).trim() : passage
        return [
          {
            entryId: documentId,
            tripId: entry.tripId,
            tripTitle,
            title,
            ...highlight(toPlainText(body), query),
            score,
            foundBy,
            tags: entry.tags,
            source,
            updatedAt,
          },
        ]
      })
      return { items, missing }
    },
  }
}

function distinctTags(tags: readonly string[]): string[] {
  return [...new Set(tags)]
}

/** What the audit log holds of a note: not its text. */
function named({ title, tags, source }: { title: string; tags: string[]; source: string | null }) {
  return { title, tags, source }
}
