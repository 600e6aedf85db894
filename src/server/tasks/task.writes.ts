// Tasks of a trip, loaded for an edit and stored after it: one statement for all rows that come or change, one for all that go.
import { and, eq, inArray, or } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit.ts'
import type { StageName } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import type { Tx } from '../db/client.ts'
import { tasks } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'
import { createRowDraft, type RowChange } from '../kernel/row-draft.ts'
import { excludedColumns } from '../kernel/upsert.ts'
import type { TaskDraft } from './edit-tasks.ts'
import { toTask } from './task.repository.ts'

export interface WantedTasks {
  ids?: readonly string[]
  /** All tasks of these stages, which stand beside one that comes or moves there. */
  stages?: readonly StageName[]
  /** All tasks of the stages in which these tasks stand. */
  besides?: readonly string[]
}

export async function loadTaskDraft(
  tx: Tx,
  tripId: string,
  { ids = [], stages = [], besides = [] }: WantedTasks,
): Promise<TaskDraft> {
  const stagesBesides = tx
    .select({ stage: tasks.stage })
    .from(tasks)
    .where(inArray(tasks.id, [...besides]))
  const wanted = or(
    ids.length > 0 ? inArray(tasks.id, [...ids]) : undefined,
    stages.length > 0 ? inArray(tasks.stage, [...stages]) : undefined,
    besides.length > 0 ? inArray(tasks.stage, stagesBesides) : undefined,
  )
  if (!wanted) return createRowDraft<Task>([])
  const rows = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.tripId, tripId), wanted))
  return createRowDraft(rows.map(toTask))
}

/** Stores what differs and records it. Gives each row as it stands now, or as it was. */
export async function saveTaskDraft(
  tx: Tx,
  actor: Actor,
  draft: TaskDraft,
  actionOf: (change: RowChange<Task>) => AuditAction = editActionOf,
): Promise<Map<string, Task>> {
  const changes = draft.changes()
  const stored = changes.flatMap(({ after }) => after ?? [])
  const removed = changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []))
  if (stored.length > 0) {
    const updatedAt = new Date()
    await tx
      .insert(tasks)
      .values(stored.map((task) => ({ ...task, updatedAt })))
      .onConflictDoUpdate({ target: tasks.id, set: excludedColumns(tasks, ['id', 'createdAt']) })
  }
  if (removed.length > 0) await tx.delete(tasks).where(inArray(tasks.id, removed))
  const results = new Map<string, Task>()
  for (const change of changes) {
    const task = change.after ?? change.before
    if (!task) continue
    recordChange(tx, actor, { action: actionOf(change), entityId: task.id, tripId: task.tripId, ...change })
    results.set(task.id, task)
  }
  return results
}

export function restoreActionOf({ after }: RowChange<Task>): AuditAction {
  return after ? 'task.restored' : 'task.removed'
}

function editActionOf({ before, after }: RowChange<Task>): AuditAction {
  if (!before) return 'task.added'
  if (!after) return 'task.removed'
  const { position, version: _, ...fields } = before
  const stays = Object.entries(fields).every(([key, value]) => after[key as keyof typeof fields] === value)
  return stays && position !== after.position ? 'task.moved' : 'task.updated'
}
