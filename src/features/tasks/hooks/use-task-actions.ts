'use client'
// Optimistic changes of tasks; a failure shows a toast and refetches the trip.
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { Task, TaskPatch, TaskSuggestion } from '#contract/task.ts'
import { useShownChange } from '#features/undo/hooks/use-shown-change.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { placeBefore } from '../task-order.ts'

export function useTaskActions(tripId: string) {
  const t = useTranslations('tasks')
  const explain = useAppError()
  const { offer, refresh } = useTripUndo(tripId)
  const shownChange = useShownChange(tripId)
  const settle = {
    onError: (error: unknown) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined }),
    onSettled: refresh,
  }
  const changing = <Input>(edit: (tasks: Task[], input: Input) => Task[]) => ({
    ...settle,
    ...shownChange((trip, input: Input) => ({ ...trip, tasks: edit(trip.tasks, input) }), refresh),
  })
  const create = trpc.tasks.create.useMutation(settle)
  const update = trpc.tasks.update.useMutation(
    changing((tasks, { taskId, version: _version, idempotencyKey: _key, ...patch }) =>
      tasks.map((task) => (task.id === taskId ? { ...task, ...patch } : task)),
    ),
  )
  const move = trpc.tasks.reorder.useMutation(
    changing((tasks, { taskId, before }) => placeBefore(tasks, taskId, before ?? null)),
  )
  const createMany = trpc.tasks.createMany.useMutation(settle)
  const remove = trpc.tasks.remove.useMutation(changing((tasks, { taskId }) => tasks.filter(({ id }) => id !== taskId)))

  return {
    create,
    tick: (task: Task) => update.mutate({ taskId: task.id, status: task.status === 'done' ? 'todo' : 'done' }),
    save: (task: Task, patch: TaskPatch) => update.mutateAsync({ taskId: task.id, version: task.version, ...patch }),
    reorder: (task: Task, before: string | null) => move.mutate({ taskId: task.id, before }),
    addMany: async (suggestions: readonly TaskSuggestion[]) => {
      const tasks = suggestions.map(({ reason: _, ...task }) => task)
      await createMany.mutateAsync({ tripId, tasks })
      await offer(t('suggestions.added', { count: tasks.length }))
    },
    remove: async (task: Task) => {
      await remove.mutateAsync({ taskId: task.id })
      await offer(t('removed', { title: task.title }))
    },
  }
}
