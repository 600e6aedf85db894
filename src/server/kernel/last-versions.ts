// A row that comes back must not take a version that it had before: a page that still knows the row under that version would
// overwrite what was written since.
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { AuditEntity } from '#contract/audit-action.ts'
import type { DbOrTx } from '../db/client.ts'
import { auditEntries } from '../db/schema/index.ts'

const versionIn = (side: 'before' | 'after') => sql<number>`(${auditEntries[side]}->>'version')::int`

/** The highest version under which each row was ever stored, as the audit log has it. */
export async function findLastVersions(
  db: DbOrTx,
  tripId: string,
  entity: AuditEntity,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: auditEntries.entityId,
      version: sql<number | null>`max(greatest(${versionIn('before')}, ${versionIn('after')}))`,
    })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.tripId, tripId), eq(auditEntries.entity, entity), inArray(auditEntries.entityId, [...ids])),
    )
    .groupBy(auditEntries.entityId)
  return new Map(rows.flatMap(({ id, version }) => (version === null ? [] : [[id, version] as const])))
}
