// What a filter of the audit log finds, counted by kind of object, action and person.
import { desc, type SQL, sql } from 'drizzle-orm'
import type { AuditFacets } from '#contract/audit-filter.ts'
import type { DbOrTx } from '../db/client.ts'
import { auditEntries } from '../db/schema/index.ts'
import { type AuditFilter, matching } from './audit.repository.ts'

/** Of the newest entries: a count of all of them would read the whole log. */
const mostCounted = 10_000
const mostValues = 8

type FacetRow = {
  facet: 'entity' | 'action' | 'actor' | 'all'
  value: string | null
  name: string | null
  count: number
}

export function facetQuery(db: DbOrTx, filter: Omit<AuditFilter, 'limit'>): SQL {
  const newest = db
    .select({ entity: auditEntries.entity, action: auditEntries.action, actor: auditEntries.actorId })
    .from(auditEntries)
    .where(matching(filter))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(mostCounted + 1)
  return sql`
    with newest as (${newest}),
    counted as (
      select case when grouping(entity) = 0 then 'entity' when grouping(action) = 0 then 'action'
          when grouping(actor_id) = 0 then 'actor' else 'all' end as facet,
        coalesce(entity, action, actor_id::text) as value, count(*)::int as count
      from newest group by grouping sets ((entity), (action), (actor_id), ())
    ),
    ranked as (
      select *, row_number() over (partition by facet order by count desc, value) as rank
      from counted where facet = 'all' or value is not null
    )
    select facet, value, count,
      case when facet = 'actor' then (select named.name from users as named where named.id = value::uuid) end as name
    from ranked where rank <= ${mostValues} order by rank`
}

export async function countFacets(db: DbOrTx, filter: Omit<AuditFilter, 'limit'>): Promise<AuditFacets> {
  const rows = await db.execute<FacetRow & Record<string, unknown>>(facetQuery(db, filter))
  const of = (facet: FacetRow['facet']) =>
    rows.flatMap((row) => (row.facet === facet && row.value !== null ? [{ ...row, value: row.value }] : []))
  const found = rows.find((row) => row.facet === 'all')?.count ?? 0
  return {
    entities: of('entity').map(({ value, count }) => ({ value, count })),
    actions: of('action').map(({ value, count }) => ({ value, count })),
    actors: of('actor').map(({ value, name, count }) => ({ value, name, count })),
    counted: Math.min(found, mostCounted),
    hasMore: found > mostCounted,
  }
}
