// Tasks of a trip, loaded for an edit and stored after it: one statement for all rows that come or change, one for all that go.
import { and, eq, inArray, or } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { StageName } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import type { Tx } from '../db/client.ts'
import { tasks } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { createRowDraft, type RowChange } from '../kernel/row-draft.ts'
import { saveDraft } from '../kernel/save-draft.ts'
import { countBefore, excludedColumns } from '../kernel/upsert.ts'
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

export function saveTaskDraft(tx: Tx, actor: Actor, draft: TaskDraft, actionOf = editActionOf) {
  return saveDraft(tx, actor, draft, {
    upsert(rows) {
      const updatedAt = new Date()
      return tx
        .insert(tasks)
        .values(rows.map((task) => ({ ...task, updatedAt })))
        .onConflictDoUpdate({ target: tasks.id, set: excludedColumns(tasks, ['id', 'createdAt']) })
        .returning({ known: countBefore(tasks, tasks.tripId, rows[0]?.tripId) })
    },
    remove: (ids) => tx.delete(tasks).where(inArray(tasks.id, ids)),
    actionOf,
  })
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
