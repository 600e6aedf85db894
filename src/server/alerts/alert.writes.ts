import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { alerts } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { ChangeAuthor } from '../kernel/change.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { recordChange } from '../kernel/record-change.ts'
import type { NewAlert } from './new-alert.ts'

/** null where the cause is known already. */
export async function insertAlert(
  tx: Tx,
  author: ChangeAuthor,
  tripId: string,
  alert: NewAlert & { reportedBy?: string },
  events: EventPublisher,
): Promise<string | null> {
  const [row] = await tx
    .insert(alerts)
    .values({ ...alert, tripId })
    .onConflictDoNothing()
    .returning({ id: alerts.id })
  if (!row) return null
  const action = alert.reportedBy ? 'alert.reported' : 'alert.raised'
  recordChange(tx, author, { action, entityId: row.id, tripId, before: null, after: alert })
  await events.publish(tx, { type: 'alert.raised', tripId, alertId: row.id })
  return row.id
}

/** The first who does it counts. */
export async function acknowledgeAlert(
  tx: Tx,
  actor: Actor,
  { tripId, alertId, at }: { tripId: string; alertId: string; at: Date },
): Promise<void> {
  const acknowledged = await tx
    .update(alerts)
    .set({ acknowledgedAt: at, acknowledgedBy: actor.userId })
    .where(and(eq(alerts.id, alertId), eq(alerts.tripId, tripId), isNull(alerts.acknowledgedAt)))
    .returning({ kind: alerts.kind })
  const [after] = acknowledged
  if (after) recordChange(tx, actor, { action: 'alert.acknowledged', entityId: alertId, tripId, after })
}

/** What was told of the hours of these items is over: they have changed again. */
export async function endHoursAlerts(
  tx: Tx,
  author: ChangeAuthor,
  { tripId, itemIds, at }: { tripId: string; itemIds: readonly string[]; at: Date },
): Promise<void> {
  if (itemIds.length === 0) return
  const { kind, itemId, acknowledgedAt } = alerts
  const ended = await tx
    .update(alerts)
    .set({ acknowledgedAt: at })
    .where(
      and(eq(alerts.tripId, tripId), eq(kind, 'opening-hours'), inArray(itemId, [...itemIds]), isNull(acknowledgedAt)),
    )
    .returning({ id: alerts.id, kind })
  for (const { id: entityId, ...after } of ended)
    recordChange(tx, author, { action: 'alert.acknowledged', entityId, tripId, after })
}

export async function countReports(tx: Tx, tripId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(alerts)
    .where(and(eq(alerts.tripId, tripId), isNotNull(alerts.reportedBy)))
  return row?.count ?? 0
}
