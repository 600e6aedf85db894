import { and, asc, desc, eq, exists, getTableColumns, gte, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Alert } from '#contract/alert.ts'
import type { Locale } from '#contract/locale.ts'
import type { DbOrTx } from '../db/client.ts'
import { alerts, itineraryItems, tasks, tripMembers, trips, users } from '../db/schema/index.ts'
import { alertTexts } from './alert-text.ts'

const mostListed = 100
const reporters = alias(users, 'reporters')
const acknowledgers = alias(users, 'acknowledgers')

interface AlertFilter {
  tripId: string
  /** `YYYY-MM-DD`: what is over by then is left out. */
  since: string
  locale: Locale
  alertId?: string
}

/** A stranger's list is empty. Open ones first, the most severe first, then the newest. */
export async function listAlerts(
  db: DbOrTx,
  userId: string,
  { tripId, since, locale, alertId }: AlertFilter,
): Promise<Alert[]> {
  const rows = await db
    .select({ ...getTableColumns(alerts), reporter: reporters.name, acknowledger: acknowledgers.name })
    .from(alerts)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, alerts.tripId), eq(tripMembers.userId, userId)))
    .innerJoin(trips, eq(trips.id, alerts.tripId))
    .leftJoin(reporters, eq(reporters.id, alerts.reportedBy))
    .leftJoin(acknowledgers, eq(acknowledgers.id, alerts.acknowledgedBy))
    .where(
      and(
        eq(alerts.tripId, tripId),
        alertId === undefined ? and(isOfTripNow(since), isAboutSomething(db)) : eq(alerts.id, alertId),
      ),
    )
    .orderBy(
      sql`${alerts.acknowledgedAt} is not null`,
      sql`array_position(array['severe', 'warning', 'info'], ${alerts.severity})`,
      sql`${alerts.validFrom} asc nulls first`,
      desc(alerts.createdAt),
      asc(alerts.id),
    )
    .limit(mostListed)
  return rows.map(({ cause: _, values, reporter, acknowledger, ...row }) => ({
    ...row,
    ...alertTexts({ ...row, values }, locale),
    reportedBy: personOf(row.reportedBy, reporter),
    acknowledgedBy: personOf(row.acknowledgedBy, acknowledger),
    createdAt: row.createdAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
  }))
}

function personOf(userId: string | null, name: string | null): Alert['reportedBy'] {
  return userId === null ? null : { userId, name: name ?? '' }
}

/** Of a day that is not over and that the trip still has: its dates may have changed. */
function isOfTripNow(since: string): SQL | undefined {
  const lastDay = sql`${trips.startDate} + coalesce(${trips.durationDays}, 1) - 1`
  return or(
    isNull(alerts.validTo),
    and(
      gte(alerts.validTo, since),
      sql`${alerts.validTo} >= ${trips.startDate}`,
      sql`${alerts.validFrom} <= ${lastDay}`,
    ),
  )
}

/** Its item stands in the plan (hours: still on that day), its task is open. */
function isAboutSomething(db: DbOrTx): SQL | undefined {
  const isThatDay = sql`${trips.startDate} + ${itineraryItems.day} - 1 = ${alerts.validFrom}`
  const item = db
    .select({ id: itineraryItems.id })
    .from(itineraryItems)
    .where(and(eq(itineraryItems.id, alerts.itemId), or(ne(alerts.kind, 'opening-hours'), isThatDay)))
  // Not `exists`, for which the planner may gather all open tasks of everybody at once.
  const statusOfTask = sql`(${db.select({ status: tasks.status }).from(tasks).where(eq(tasks.id, alerts.taskId))})`
  return and(or(isNull(alerts.itemId), exists(item)), or(isNull(alerts.taskId), eq(statusOfTask, 'todo')))
}

/** The trip an alert belongs to, as a subquery: the caller checks access. */
export function findTripOfAlert(db: DbOrTx, alertId: string): SQL {
  return sql`(${db.select({ tripId: alerts.tripId }).from(alerts).where(eq(alerts.id, alertId))})`
}
