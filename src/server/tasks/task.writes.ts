// What happens to a task inside a transaction: the effect, its audit entry, its notice.
import { and, eq } from 'drizzle-orm'
import type { NewTask, Task, TaskPatch } from '#contract/task.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Tx } from '../db/client.ts'
import { tasks, tripMembers } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { orderKeyBefore } from '../kernel/order-key.ts'
import { announce } from '../kernel/write.ts'
import { findTask, listStage, toTask } from './task.repository.ts'

export async function addTask(tx: Tx, actor: Actor, tripId: string, task: NewTask): Promise<Task> {
  await assertAssignable(tx, tripId, task.assigneeId)
  const position = orderKeyBefore(await listStage(tx, tripId, task.stage), null)
  const [row] = await tx
    .insert(tasks)
    .values({ ...task, tripId, position })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  const added = toTask(row)
  await leaveTrace(tx, actor, 'task.added', null, added)
  return added
}

/** Without `version` the last write wins. @throws AppError VERSION_CONFLICT with the current row. */
export async function updateTask(
  tx: Tx,
  actor: Actor,
  tripId: string,
  taskId: string,
  patch: TaskPatch,
  version?: number,
): Promise<Task> {
  const before = await requireTask(tx, tripId, taskId)
  if (version !== undefined && before.version !== version)
    throw new AppError('VERSION_CONFLICT', { details: { current: before } })
  await assertAssignable(tx, tripId, patch.assigneeId)
  return store(tx, actor, 'task.updated', before, patch)
}

export async function reorderTask(
  tx: Tx,
  actor: Actor,
  tripId: string,
  taskId: string,
  beforeTask?: string | null,
): Promise<Task> {
  const before = await requireTask(tx, tripId, taskId)
  const siblings = (await listStage(tx, tripId, before.stage)).filter((task) => task.id !== taskId)
  return store(tx, actor, 'task.moved', before, { position: orderKeyBefore(siblings, beforeTask) })
}

export async function removeTask(tx: Tx, actor: Actor, tripId: string, taskId: string): Promise<Task> {
  const before = await requireTask(tx, tripId, taskId)
  await tx.delete(tasks).where(and(eq(tasks.id, taskId), eq(tasks.tripId, tripId)))
  await leaveTrace(tx, actor, 'task.removed', before, null)
  return before
}

/** Undo: the row exactly as it was, under a fresh version. */
export async function restoreTask(tx: Tx, actor: Actor, task: Task): Promise<Task> {
  const current = await findTask(tx, task.id)
  const values = { ...task, version: (current?.version ?? task.version) + 1 }
  const [row] = await tx
    .insert(tasks)
    .values(values)
    .onConflictDoUpdate({ target: tasks.id, set: { ...values, updatedAt: new Date() } })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  const restored = toTask(row)
  await leaveTrace(tx, actor, 'task.restored', current, restored)
  return restored
}

async function store(
  tx: Tx,
  actor: Actor,
  action: string,
  before: Task,
  fields: TaskPatch & { position?: string },
): Promise<Task> {
  const [row] = await tx
    .update(tasks)
    .set({ ...fields, version: before.version + 1, updatedAt: new Date() })
    .where(eq(tasks.id, before.id))
    .returning()
  if (!row) throw notFound('task')
  const after = toTask(row)
  await leaveTrace(tx, actor, action, before, after)
  return after
}

async function requireTask(tx: Tx, tripId: string, taskId: string): Promise<Task> {
  const task = await findTask(tx, taskId)
  if (!task || task.tripId !== tripId) throw notFound('task')
  return task
}

async function assertAssignable(tx: Tx, tripId: string, assigneeId: string | null | undefined): Promise<void> {
  if (!assigneeId) return
  const [member] = await tx
    .select({ userId: tripMembers.userId })
    .from(tripMembers)
    .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, assigneeId)))
  if (!member) throw invalidInput('assigneeId', 'not_a_member', 'only members of the trip can be assigned')
}

async function leaveTrace(
  tx: Tx,
  actor: Actor,
  action: string,
  before: Task | null,
  after: Task | null,
): Promise<void> {
  const task = after ?? before
  if (!task) return
  await recordAudit(tx, actor, { action, entity: 'task', entityId: task.id, tripId: task.tripId, before, after })
  await announce(tx, { tripId: task.tripId, entity: 'task', actorId: actor.userId })
}
