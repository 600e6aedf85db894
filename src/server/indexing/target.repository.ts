import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import { indexTargets } from '../db/schema/knowledge.ts'

export type IndexTarget = typeof indexTargets.$inferSelect

/** The one that searches use; null before the first document was indexed. */
export async function findActiveTarget(db: DbOrTx, collection: string, index: string): Promise<IndexTarget | null> {
  const targets = await listTargets(db, collection, index)
  return targets.find(({ state }) => state === 'active') ?? null
}

/** Of one collection in one index; those of another index wait until it is configured again. */
export function listTargets(db: DbOrTx, collection: string, index: string): Promise<IndexTarget[]> {
  return db
    .select()
    .from(indexTargets)
    .where(and(eq(indexTargets.collection, collection), eq(indexTargets.index, index)))
}
