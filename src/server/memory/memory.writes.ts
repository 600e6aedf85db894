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
import { memories, memoryEvents } from '../db/schema/index.ts'
import type { Author } from '../kernel/actor.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { contradicts } from './contradicts.ts'
import { allMemories, type MemoryRow, mostMemories } from './memory.repository.ts'
import { memoryKey, tripFactsKey } from './memory-key.ts'
import { fadedWeight, lowerWeight, raiseWeight, strengthOf } from './memory-weight.ts'

export interface Learned {
  kind: MemoryKind
  text: string
  wishes: MemoryWish
  tripId: string | null
  evidence: Omit<Evidence, 'at'>
}

/**
 * Notes something once: the same thing learned again confirms the memory, and what it contradicts weighs less from then on.
 * The memories are locked. null where this very evidence was counted before.
 * @throws AppError INVALID_INPUT beyond the bound.
 */
export async function learn(tx: Tx, author: Author, learned: Learned, now: Date): Promise<MemoryRow | null> {
  const all = await allMemories(tx, author.userId)
  const key = memoryKey(learned)
  const known = all.find((each) => each.key === key)
  const { type, ref } = learned.evidence
  if (known && ref !== null && known.evidence.some((each) => each.type === type && each.ref === ref)) return null
  if (!known && all.length >= mostMemories)
    throw invalidInput('', 'too_many', `at most ${mostMemories} memories are kept`)
  const row = known
    ? await confirmMemory(tx, author, known, learned.evidence, now)
    : await insertMemory(tx, author, { ...learned, key }, now)
  const opposed = all.filter(
    (each) => each.id !== row.id && each.tripId === null && contradicts(each.wishes, row.wishes),
  )
  for (const each of row.tripId === null ? opposed : []) {
    const values = { weight: lowerWeight(fadedWeight(each, now)), confirmedAt: now }
    await changeMemory(tx, author, each, values, { action: 'contradicted', evidence: type }, now)
  }
  return row
}

/** The facts of a trip: one memory of it, which each stage says anew. Nothing where a full memory takes no more. */
export async function replaceTripFacts(
  tx: Tx,
  author: Author,
  { tripId, text }: { tripId: string; text: string },
  now: Date,
): Promise<void> {
  const all = await allMemories(tx, author.userId)
  const key = tripFactsKey(tripId)
  const known = all.find((each) => each.key === key)
  const evidence = { type: 'trip' as const, ref: tripId }
  if (known) {
    const seen = [...known.evidence, { ...evidence, at: now.toISOString() }].slice(-mostEvidence)
    if (known.text === text) return
    await changeMemory(
      tx,
      author,
      known,
      { text, confirmedAt: now, evidence: seen },
      { action: 'updated', evidence: 'trip' },
      now,
    )
  } else if (all.length < mostMemories)
    await insertMemory(tx, author, { kind: 'trip', text, wishes: {}, tripId, evidence, key }, now)
}

async function insertMemory(tx: Tx, author: Author, learned: Learned & { key: string }, now: Date): Promise<MemoryRow> {
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
  await noteEvent(tx, row, { action: 'added', evidence: evidence.type }, now)
  recordMemoryChange(tx, author, 'memory.added', null, row)
  return row
}

function confirmMemory(tx: Tx, author: Author, row: MemoryRow, evidence: Omit<Evidence, 'at'>, now: Date) {
  const values = {
    weight: raiseWeight(fadedWeight(row, now), evidence.type),
    confirmedAt: now,
    evidence: [...row.evidence, { ...evidence, at: now.toISOString() }].slice(-mostEvidence),
  }
  return changeMemory(tx, author, row, values, { action: 'confirmed', evidence: evidence.type }, now)
}

interface MemoryEvent {
  action: MemoryEventAction
  evidence: EvidenceType | null
}

export async function changeMemory(
  tx: Tx,
  author: Author,
  before: MemoryRow,
  values: Partial<Pick<MemoryRow, 'text' | 'wishes' | 'key' | 'kind' | 'weight' | 'confirmedAt' | 'evidence'>>,
  event: MemoryEvent,
  now: Date,
): Promise<MemoryRow> {
  const row = storedRow(
    await tx
      .update(memories)
      .set({ ...values, updatedAt: now })
      .where(and(eq(memories.id, before.id), eq(memories.userId, before.userId)))
      .returning(),
  )
  await noteEvent(tx, row, event, now)
  recordMemoryChange(tx, author, 'memory.updated', before, row)
  return row
}

/** The texts go for good, those of the history too. */
export async function removeMemories(tx: Tx, author: Author, rows: readonly MemoryRow[], now: Date): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  const mine = and(eq(memoryEvents.userId, author.userId), inArray(memoryEvents.memoryId, ids))
  await tx.update(memoryEvents).set({ text: null }).where(mine)
  await tx.delete(memories).where(and(eq(memories.userId, author.userId), inArray(memories.id, ids)))
  await tx.insert(memoryEvents).values(
    rows.map(({ id, userId, weight }) => ({
      ...{ memoryId: id, userId, weight, at: now },
      ...{ action: 'removed' as const, text: null, evidence: null },
    })),
  )
  for (const row of rows) recordMemoryChange(tx, author, 'memory.removed', row, null)
}

async function noteEvent(tx: Tx, { id, userId, text, weight }: MemoryRow, event: MemoryEvent, at: Date): Promise<void> {
  await tx.insert(memoryEvents).values({ memoryId: id, userId, text, weight, at, ...event })
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
