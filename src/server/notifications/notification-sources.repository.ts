// The registry of what people are told: one entry for each kind.
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { alertTexts } from '../alerts/alert-text.ts'
import type { Db } from '../db/client.ts'
import { tripInvites } from '../db/schema/companions.ts'
import { alerts, files, proposals, tasks, tripMembers, trips, users } from '../db/schema/index.ts'
import { defineSource, type NotificationSource } from './notification-source.ts'

export const notificationSources: readonly NotificationSource[] = [
  /** What may change the day, in the language of each; whoever reported it knows already. */
  defineSource('alert', 'alert.raised', async (db, { tripId, alertId }) => {
    const rows = await db
      .select({ userId: tripMembers.userId, locale: users.locale, alert: alerts, trip: trips.title })
      .from(alerts)
      .innerJoin(trips, eq(trips.id, alerts.tripId))
      .innerJoin(tripMembers, eq(tripMembers.tripId, alerts.tripId))
      .innerJoin(users, eq(users.id, tripMembers.userId))
      .where(and(eq(alerts.id, alertId), eq(alerts.tripId, tripId), ne(alerts.severity, 'info')))
    return rows
      .filter(({ userId, alert }) => alert.reportedBy !== userId)
      .map(({ userId, locale, alert, trip }) => ({
        userId,
        tripId,
        values: { subject: alertTexts(alert, locale).text, trip },
        path: `/trips/${tripId}`,
        eventKey: `alert ${alertId}`,
      }))
  }),

  /** Only whoever uploaded it, and while they can still read it. */
  defineSource('document-expiring', 'document.expiring', async (db, { tripId, fileId, expiresOn, on }) => {
    const rows = await db
      .select({ userId: tripMembers.userId, name: files.name, trip: trips.title })
      .from(files)
      .innerJoin(trips, eq(trips.id, files.tripId))
      .innerJoin(tripMembers, and(eq(tripMembers.tripId, trips.id), eq(tripMembers.userId, files.ownerId)))
      .where(
        and(eq(files.id, fileId), eq(files.tripId, tripId), eq(files.expiresOn, expiresOn), isNull(files.removedAt)),
      )
    return rows.map(({ userId, name, trip }) => ({
      userId,
      tripId,
      values: { subject: name, trip },
      path: `/trips/${tripId}/files`,
      eventKey: `expiring ${fileId} ${expiresOn} ${on}`,
    }))
  }),

  /** The link itself comes by mail: an account does not prove that its address is its own. */
  defineSource('invite-received', 'invite.created', async (db, { inviteId, tripId }) => {
    const [invite] = await db
      .select({ userId: users.id, role: tripInvites.role, trip: trips.title, inviter: tripInvites.invitedBy })
      .from(tripInvites)
      .innerJoin(trips, eq(trips.id, tripInvites.tripId))
      .innerJoin(users, eq(sql`lower(${users.email})`, tripInvites.email))
      .where(and(eq(tripInvites.id, inviteId), eq(tripInvites.tripId, tripId)))
    if (!invite) return []
    const { userId, role, trip, inviter } = invite
    const actor = await nameOf(db, inviter)
    return [{ userId, tripId: null, values: { actor, trip, role }, path: null, eventKey: `invite ${inviteId}` }]
  }),

  defineSource('member-joined', 'member.joined', async (db, { tripId, userId: joined, at }) => {
    const [actor, trip] = [await nameOf(db, joined), await titleOf(db, tripId)]
    const others = await db
      .select({ userId: tripMembers.userId })
      .from(tripMembers)
      .where(and(eq(tripMembers.tripId, tripId), ne(tripMembers.userId, joined)))
    return others.map(({ userId }) => ({
      userId,
      tripId,
      values: { actor, trip },
      path: `/trips/${tripId}/people`,
      eventKey: `joined ${tripId} ${joined} ${at}`,
    }))
  }),

  defineSource('place-suggested', 'proposal.suggested', async (db, { tripId, actorId, proposalId }) => {
    const rows = await decidersOn(db, tripId, proposalId)
    const actor = await nameOf(db, actorId)
    const others = rows.filter(({ userId }) => userId !== actorId)
    return others.map(({ userId, changes: [change], trip }) => ({
      userId,
      tripId,
      values: { actor, trip, subject: change?.type === 'item.add' ? change.item.title : '' },
      path: `/trips/${tripId}`,
      eventKey: `suggested ${proposalId}`,
    }))
  }),

  defineSource('proposal-waiting', 'proposal.waiting', async (db, { tripId, proposalId }) => {
    const rows = await decidersOn(db, tripId, proposalId)
    return rows.map(({ userId, subject, trip }) => ({
      userId,
      tripId,
      values: { subject, trip },
      path: `/trips/${tripId}`,
      eventKey: `waiting ${proposalId}`,
    }))
  }),

  defineSource('role-changed', 'member.role-changed', async (db, { tripId, userId, actorId, at }) => {
    const [member] = await db
      .select({ role: tripMembers.role })
      .from(tripMembers)
      .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, userId)))
    if (!member || userId === actorId) return []
    const values = { actor: await nameOf(db, actorId), trip: await titleOf(db, tripId), role: member.role }
    return [{ userId, tripId, values, path: `/trips/${tripId}/people`, eventKey: `role ${tripId} ${at}` }]
  }),

  /** Whom it is assigned to; of a task of nobody, those who can do it. */
  defineSource('task-due', 'task.due', async (db, { tripId, taskId, dueOn }) => {
    const rows = await db
      .select({ userId: tripMembers.userId, role: tripMembers.role, task: tasks, trip: trips.title })
      .from(tasks)
      .innerJoin(trips, eq(trips.id, tasks.tripId))
      .innerJoin(tripMembers, eq(tripMembers.tripId, tasks.tripId))
      .where(and(eq(tasks.id, taskId), eq(tasks.tripId, tripId), eq(tasks.status, 'todo')))
    return rows
      .filter(({ userId, role, task }) => (task.assigneeId ? task.assigneeId === userId : role !== 'viewer'))
      .map(({ userId, task, trip }) => ({
        userId,
        tripId,
        values: { subject: task.title, trip },
        path: `/trips/${tripId}`,
        eventKey: `due ${taskId} ${dueOn}`,
      }))
  }),
]

/** Those who can decide on a proposal, while nobody has. */
function decidersOn(db: Db, tripId: string, proposalId: string) {
  return db
    .select({
      userId: tripMembers.userId,
      subject: proposals.title,
      changes: proposals.changes,
      trip: trips.title,
    })
    .from(proposals)
    .innerJoin(trips, eq(trips.id, proposals.tripId))
    .innerJoin(tripMembers, eq(tripMembers.tripId, proposals.tripId))
    .where(
      and(
        eq(proposals.id, proposalId),
        eq(proposals.tripId, tripId),
        eq(proposals.status, 'pending'),
        ne(tripMembers.role, 'viewer'),
      ),
    )
}

async function nameOf(db: Db, userId: string): Promise<string> {
  const [row] = await db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return row?.name ?? ''
}

async function titleOf(db: Db, tripId: string): Promise<string> {
  const [row] = await db.select({ title: trips.title }).from(trips).where(eq(trips.id, tripId))
  return row?.title ?? ''
}
