// Edits of tasks in memory, for hand edits, accepted proposals and undo alike.
import { uuidv7 } from 'uuidv7'
import type { NewTask, Task, TaskPatch } from '#contract/task.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { byPosition, keepKeyApart, type OrderKeys, orderKeyBefore } from '../kernel/order-key.ts'
import type { RowDraft } from '../kernel/row-draft.ts'

export type TaskDraft = RowDraft<Task>

/** Last of its stage, whose tasks the draft must hold. */
export function addTask(draft: TaskDraft, trip: LockedTrip, task: NewTask): Task {
  assertAssignable(trip, task.assigneeId)
  const position = takeKey(draft, orderKeyBefore(siblingsOf(draft, task), null))
  const added = { ...task, id: uuidv7(), tripId: trip.id, version: 1, position }
  draft.set(added)
  return added
}

export function updateTask(draft: TaskDraft, trip: LockedTrip, taskId: string, patch: TaskPatch): Task {
  assertAssignable(trip, patch.assigneeId)
  const updated = { ...requireTask(draft, taskId), ...patch }
  draft.set(updated)
  return updated
}

/** Before that task of its stage, last for null. The draft must hold the stage. */
export function reorderTask(draft: TaskDraft, taskId: string, before: string | null | undefined): Task {
  const task = requireTask(draft, taskId)
  const moved = { ...task, position: takeKey(draft, orderKeyBefore(siblingsOf(draft, task), before)) }
  draft.set(moved)
  return moved
}

/** The task at its place again, or right behind one that has taken its order key meanwhile. */
export function restoreTask(draft: TaskDraft, task: Task): void {
  draft.set({ ...task, position: takeKey(draft, keepKeyApart(siblingsOf(draft, task), task.position)) })
}

export function removeTask(draft: TaskDraft, taskId: string): Task {
  const removed = requireTask(draft, taskId)
  draft.delete(taskId)
  return removed
}

/** @throws AppError NOT_FOUND */
export function requireTask(draft: TaskDraft, taskId: string): Task {
  const task = draft.get(taskId)
  if (!task) throw notFound('task')
  return task
}

export function isAssignable({ memberIds }: LockedTrip, assigneeId: string | null | undefined): boolean {
  return !assigneeId || memberIds.includes(assigneeId)
}

function takeKey(draft: TaskDraft, { position, rekeyed }: OrderKeys): string {
  for (const [id, key] of rekeyed) draft.set({ ...requireTask(draft, id), position: key })
  return position
}

function siblingsOf(draft: TaskDraft, { stage, id }: Pick<Task, 'stage'> & { id?: string }): Task[] {
  return draft
    .rows()
    .filter((task) => task.stage === stage && task.id !== id)
    .sort(byPosition)
}

function assertAssignable(trip: LockedTrip, assigneeId: string | null | undefined): void {
  if (!isAssignable(trip, assigneeId))
    throw invalidInput('assigneeId', 'not_a_member', 'only members of the trip can be assigned')
}
