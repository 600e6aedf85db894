// What happens to the members of a trip inside a transaction. The trip is locked before.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Companion } from '#contract/companion.ts'
import type { MemberRole } from '#contract/trip.ts'
import type { Tx } from '../db/client.ts'
import { tripInvites } from '../db/schema/companions.ts'
import { packingItems, tasks, tripMembers, trips } from '../db/schema/index.ts'
import type { Author } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { toPackingItem } from '../packing/packing.repository.ts'
import { toTask } from '../tasks/task.repository.ts'
import { findMember, findOtherOwner } from './member.repository.ts'

type MemberAction = 'member.joined' | 'member.role-changed' | 'member.removed' | 'member.left' | 'member.made-owner'

function recordMember(
  tx: Tx,
  author: Author,
  tripId: string,
  action: MemberAction,
  { before = null, after = null }: { before?: Companion | null; after?: Companion | null },
): void {
  const userId = (after ?? before)?.userId ?? ''
  recordChange(tx, author, { action, entityId: `${tripId}/${userId}`, tripId, before, after })
}

/** @throws AppError NOT_FOUND where this account does not travel along. */
export async function requireMember(tx: Tx, tripId: string, userId: string): Promise<Companion> {
  const member = await findMember(tx, tripId, userId)
  if (!member) throw notFound('member')
  return member
}

function rowOf(tripId: string, userId: string) {
  return and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, userId))
}

export async function addMember(tx: Tx, author: Author, tripId: string, role: MemberRole): Promise<Companion> {
  await tx.insert(tripMembers).values({ tripId, userId: author.userId, role })
  const after = await requireMember(tx, tripId, author.userId)
  recordMember(tx, author, tripId, 'member.joined', { after })
  return after
}

export async function changeMemberRole(
  tx: Tx,
  author: Author,
  tripId: string,
  before: Companion,
  role: MemberRole,
): Promise<Companion> {
  await tx.update(tripMembers).set({ role }).where(rowOf(tripId, before.userId))
  if (before.role === 'owner') await revokeInvitesOf(tx, tripId, before.userId)
  const after = { ...before, role }
  recordMember(tx, author, tripId, 'member.role-changed', { before, after })
  return after
}

/** Tasks of somebody who no longer travels along belong to nobody, what they were to pack to everybody. */
export async function dropMember(
  tx: Tx,
  author: Author,
  tripId: string,
  before: Companion,
  action: 'member.removed' | 'member.left',
): Promise<void> {
  await tx.delete(tripMembers).where(rowOf(tripId, before.userId))
  await revokeInvitesOf(tx, tripId, before.userId)
  recordMember(tx, author, tripId, action, { before })
  await unassignTasks(tx, author, tripId, before.userId)
  await unassignPacking(tx, author, tripId, before.userId)
}

async function unassignTasks(tx: Tx, author: Author, tripId: string, userId: string): Promise<void> {
  const rows = await tx
    .update(tasks)
    .set({ assigneeId: null, version: sql`${tasks.version} + 1`, updatedAt: new Date() })
    .where(and(eq(tasks.tripId, tripId), eq(tasks.assigneeId, userId)))
    .returning()
  for (const row of rows) {
    const after = toTask(row)
    const before = { ...after, assigneeId: userId, version: after.version - 1 }
    recordChange(tx, author, {
      action: 'task.updated',
      entityId: row.id,
      tripId,
      before,
      after,
      isUndoable: false,
    })
  }
}

async function unassignPacking(tx: Tx, author: Author, tripId: string, userId: string): Promise<void> {
  const rows = await tx
    .update(packingItems)
    .set({ personId: null, version: sql`${packingItems.version} + 1` })
    .where(and(eq(packingItems.tripId, tripId), eq(packingItems.personId, userId)))
    .returning()
  for (const row of rows) {
    const after = toPackingItem(row)
    const before = { ...after, personId: userId, version: after.version - 1 }
    recordChange(tx, author, {
      action: 'packing-item.updated',
      entityId: row.id,
      tripId,
      before,
      after,
      isUndoable: false,
    })
  }
}

/** What somebody offered as an owner, they can no longer keep. */
async function revokeInvitesOf(tx: Tx, tripId: string, userId: string): Promise<void> {
  await tx
    .update(tripInvites)
    .set({ revokedAt: new Date() })
    .where(
      and(
        eq(tripInvites.tripId, tripId),
        eq(tripInvites.invitedBy, userId),
        isNull(tripInvites.acceptedAt),
        isNull(tripInvites.revokedAt),
      ),
    )
}

/** The trip belongs to that member from now on, who becomes an owner where that was not so. */
export async function makeMainOwner(tx: Tx, author: Author, tripId: string, before: Companion): Promise<Companion> {
  await tx.update(trips).set({ ownerId: before.userId }).where(eq(trips.id, tripId))
  await tx.update(tripMembers).set({ role: 'owner' }).where(rowOf(tripId, before.userId))
  const after: Companion = { ...before, role: 'owner', isMainOwner: true }
  recordMember(tx, author, tripId, 'member.made-owner', { before, after })
  return after
}

/** Hands the trip of somebody who goes to another owner; false where there is none. */
export async function passTripOn(tx: Tx, author: Author, tripId: string): Promise<boolean> {
  const heir = await findOtherOwner(tx, tripId, author.userId)
  if (!heir) return false
  await makeMainOwner(tx, author, tripId, await requireMember(tx, tripId, heir))
  return true
}
