// What a write does to memories inside a transaction. The audit log names the memory and its kind, never the text: others read it.
import { and, eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import {
  type Evidence,
  type EvidenceType,
  type MemoryEventAction,
  type MemoryKind,
  mostEvidence,
} from '#contract/memory.ts'
import type { MemoryWish } from '#contract/trip-brief.ts'
import type { Tx } from '../db/client.ts'
import { memories, memoryEvents, users } from '../db/schema/index.ts'
import type { DocumentIndex } from '../indexing/document-index.ts'
import type { Author } from '../kernel/actor.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { contradicts } from './contradicts.ts'
import { allMemories, collectionName, type MemoryRow, mostMemories } from './memory.repository.ts'
import { toDocument } from './memory-collection.repository.ts'
import { memoryKey, tripFactsKey } from './memory-key.ts'
import { fadedWeight, lowerWeight, raiseWeight, strengthOf } from './memory-weight.ts'

export interface Learned {
  kind: MemoryKind
  text: string
  wishes: MemoryWish
  tripId: string | null
  evidence: Omit<Evidence, 'at'>
}

/** One transaction in which the memories of the author change, and with them what the index is to hold. */
export interface MemoryWrite {
  tx: Tx
  index: DocumentIndex
  author: Author
  now: Date
}

/**
 * Notes something once: the same thing learned again confirms the memory, and what it contradicts weighs less from then on.
 * The memories are locked. null where this very evidence was counted before.
 * @throws AppError INVALID_INPUT beyond the bound.
 */
export async function learn(write: MemoryWrite, learned: Learned): Promise<MemoryRow | null> {
  const all = await allMemories(write.tx, write.author.userId)
  const key = memoryKey(learned)
  const known = all.find((each) => each.key === key)
  const { type, ref } = learned.evidence
  if (known && ref !== null && known.evidence.some((each) => each.type === type && each.ref === ref)) return null
  if (!known && all.length >= mostMemories)
    throw invalidInput('', 'too_many', `at most ${mostMemories} memories are kept`)
  const row = known
    ? await confirmMemory(write, known, learned.evidence)
    : await insertMemory(write, { ...learned, key })
  const opposed = all.filter(
    (each) => each.id !== row.id && each.tripId === null && contradicts(each.wishes, row.wishes),
  )
  for (const each of row.tripId === null ? opposed : []) {
    const values = { weight: lowerWeight(fadedWeight(each, write.now)), confirmedAt: write.now }
    await changeMemory(write, each, values, { action: 'contradicted', evidence: type })
  }
  return row
}

/** The facts of a trip: one memory of it, which each stage says anew. Nothing where a full memory takes no more. */
export async function replaceTripFacts(
  write: MemoryWrite,
  { tripId, text }: { tripId: string; text: string },
): Promise<void> {
  const all = await allMemories(write.tx, write.author.userId)
  const key = tripFactsKey(tripId)
  const known = all.find((each) => each.key === key)
  const evidence = { type: 'trip' as const, ref: tripId }
  if (known) {
    const seen = [...known.evidence, { ...evidence, at: write.now.toISOString() }].slice(-mostEvidence)
    if (known.text === text) return
    const values = { text, confirmedAt: write.now, evidence: seen }
    await changeMemory(write, known, values, { action: 'updated', evidence: 'trip' })
  } else if (all.length < mostMemories)
    await insertMemory(write, { kind: 'trip', text, wishes: {}, tripId, evidence, key })
}

async function insertMemory(write: MemoryWrite, learned: Learned & { key: string }): Promise<MemoryRow> {
  const { tx, index, author, now } = write
  const { evidence, ...values } = learned
  const row = storedRow(
    await tx
      .insert(memories)
      .values({
        ...{ id: uuidv7(), userId: author.userId, ...values, confirmedAt: now, createdAt: now, updatedAt: now },
        weight: strengthOf(evidence.type),
        evidence: [{ ...evidence, at: now.toISOString() }],
      })
      .returning(),
  )
  await index.schedule(tx, collectionName, [toDocument(row)])
  await noteEvent(write, row, { action: 'added', evidence: evidence.type })
  recordMemoryChange(tx, author, 'memory.added', null, row)
  return row
}

function confirmMemory(write: MemoryWrite, row: MemoryRow, evidence: Omit<Evidence, 'at'>): Promise<MemoryRow> {
  const values = {
    weight: raiseWeight(fadedWeight(row, write.now), evidence.type),
    confirmedAt: write.now,
    evidence: [...row.evidence, { ...evidence, at: write.now.toISOString() }].slice(-mostEvidence),
  }
  return changeMemory(write, row, values, { action: 'confirmed', evidence: evidence.type })
}

interface MemoryEvent {
  action: MemoryEventAction
  evidence: EvidenceType | null
}

export async function changeMemory(
  write: MemoryWrite,
  before: MemoryRow,
  values: Partial<Pick<MemoryRow, 'text' | 'wishes' | 'key' | 'kind' | 'weight' | 'confirmedAt' | 'evidence'>>,
  event: MemoryEvent,
): Promise<MemoryRow> {
  const { tx, index, author, now } = write
  const row = storedRow(
    await tx
      .update(memories)
      .set({ ...values, updatedAt: now })
      .where(and(eq(memories.id, before.id), eq(memories.userId, before.userId)))
      .returning(),
  )
  const document = toDocument(row)
  if (document.hash !== toDocument(before).hash) await index.schedule(tx, collectionName, [document])
  await noteEvent(write, row, event)
  recordMemoryChange(tx, author, 'memory.updated', before, row)
  return row
}

/** The texts go for good, those of the history too. */
export async function removeMemories(write: MemoryWrite, rows: readonly MemoryRow[]): Promise<void> {
  if (rows.length === 0) return
  const { tx, index, author, now } = write
  const ids = rows.map(({ id }) => id)
  const mine = and(eq(memoryEvents.userId, author.userId), inArray(memoryEvents.memoryId, ids))
  await tx.update(memoryEvents).set({ text: null }).where(mine)
  await tx.delete(memories).where(and(eq(memories.userId, author.userId), inArray(memories.id, ids)))
  await index.withdraw(tx, collectionName, ids)
  await tx.insert(memoryEvents).values(
    rows.map(({ id, userId, weight }) => ({
      ...{ memoryId: id, userId, weight, at: now },
      ...{ action: 'removed' as const, text: null, evidence: null },
    })),
  )
  for (const row of rows) recordMemoryChange(tx, author, 'memory.removed', row, null)
}

/** While it is switched off, nothing of it stands in the index. */
export async function switchMemory({ tx, index, author }: MemoryWrite, enabled: boolean): Promise<void> {
  await tx.update(users).set({ memoryEnabled: enabled }).where(eq(users.id, author.userId))
  const documents = (await allMemories(tx, author.userId)).map(toDocument)
  if (enabled) await index.schedule(tx, collectionName, documents)
  else
    await index.withdraw(
      tx,
      collectionName,
      documents.map(({ id }) => id),
    )
  const change = { before: { enabled: !enabled }, after: { enabled } }
  recordChange(tx, author, { action: 'memory.switched', entityId: author.userId, ...change })
}

async function noteEvent(
  { tx, now }: MemoryWrite,
  { id, userId, text, weight }: MemoryRow,
  event: MemoryEvent,
): Promise<void> {
  await tx.insert(memoryEvents).values({ memoryId: id, userId, text, weight, at: now, ...event })
}

function recordMemoryChange(
  tx: Tx,
  author: Author,
  action: 'memory.added' | 'memory.updated' | 'memory.removed',
  before: MemoryRow | null,
  after: MemoryRow | null,
): void {
  const entityId = after?.id ?? before?.id ?? ''
  recordChange(tx, author, {
    action,
    entityId,
    before: before && publicPart(before),
    after: after && publicPart(after),
  })
}

function publicPart({ kind, weight }: MemoryRow) {
  return { kind, weight }
}
