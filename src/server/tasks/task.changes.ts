// What proposals and undo may do to tasks.
import type { ProposedChange } from '#contract/proposal.ts'
import { taskSchema } from '#contract/task.ts'
import { defineChangeHandler, staleProposal } from '../kernel/change-handler.ts'
import {
  addTask,
  isAssignable,
  removeTask,
  requireTask,
  restoreTask,
  type TaskDraft,
  updateTask,
} from './edit-tasks.ts'
import { loadTaskDraft, restoreActionOf, saveTaskDraft } from './task.writes.ts'

type TaskChange = Extract<ProposedChange, { type: `task.${string}` }>

export const taskChangeHandler = defineChangeHandler<TaskChange['type'], TaskDraft>({
  entity: 'task',
  types: ['task.add', 'task.update', 'task.remove'],

  load: (tx, trip, { changes, restorations }) =>
    loadTaskDraft(tx, trip.id, {
      ids: [
        ...changes.flatMap((change) => (change.type === 'task.add' ? [] : [change.taskId])),
        ...restorations.map(({ id }) => id),
      ],
      stages: [
        ...changes.flatMap((change) => (change.type === 'task.add' ? [change.task.stage] : [])),
        ...restorations.flatMap(
          ({ values }) =>
            taskSchema
              .pick({ stage: true })
              .partial()
              .parse(values ?? {}).stage ?? [],
        ),
      ],
      besides: restorations.map(({ id }) => id),
    }),

  read(draft, id) {
    const task = draft.get(id)
    return task ? { version: task.version, values: { ...task } } : null
  },

  targets: (change) => (change.type === 'task.add' ? [] : [{ id: change.taskId, baseVersion: change.baseVersion }]),

  apply(draft, trip, change) {
    switch (change.type) {
      case 'task.add':
        addTask(draft, trip, change.task)
        break
      case 'task.update':
        updateTask(draft, trip, change.taskId, change.patch)
        break
      case 'task.remove':
        removeTask(draft, change.taskId)
        break
    }
  },

  restore(draft, trip, { id, values }) {
    if (!values) return draft.delete(id)
    const current = draft.get(id)
    const task = taskSchema.parse({ ...current, ...values })
    if (!isAssignable(trip, task.assigneeId)) throw staleProposal(id)
    draft.set(current ? task : { ...task, version: task.version + 1 })
  },

  async save(tx, actor, trip, draft, purpose) {
    if (purpose === 'restore')
      for (const { after } of draft.changes()) if (after) restoreTask(draft, requireTask(draft, after.id))
    await saveTaskDraft(tx, actor, draft, purpose === 'restore' ? restoreActionOf : undefined)
    return trip
  },

  describe: (change) => (change.type === 'task.add' ? change.task.title : change.title),
})
