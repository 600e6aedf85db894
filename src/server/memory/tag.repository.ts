import { desc, eq } from 'drizzle-orm'
import type { UserTag } from '#contract/memory.ts'
import type { DbOrTx } from '../db/client.ts'
import { userTags } from '../db/schema/index.ts'

export const mostTags = 200

/** Heaviest first; of this person alone. */
export function listTags(db: DbOrTx, userId: string): Promise<UserTag[]> {
  return db
    .select({ tag: userTags.tag, weight: userTags.weight, evidence: userTags.evidence })
    .from(userTags)
    .where(eq(userTags.userId, userId))
    .orderBy(desc(userTags.weight), userTags.tag)
    .limit(mostTags)
}
