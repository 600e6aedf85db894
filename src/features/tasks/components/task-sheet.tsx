'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import type { Task, TaskPatch } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { taskFormSchema, toTaskForm, toTaskPatch } from '../task-form.ts'
import { EditSheet } from './edit-sheet.tsx'
import { TaskFields } from './task-fields.tsx'

const serverFields = { title: 'title', description: 'description', dueOn: 'dueOn', assigneeId: 'assigneeId' } as const

/** Everything about one task. What is typed stays when saving fails. */
export function TaskSheet({
  task,
  members,
  canWrite,
  onSave,
  onRemove,
  onClose,
}: {
  task: Task
  members: TripDetail['members']
  canWrite: boolean
  onSave: (patch: TaskPatch) => Promise<unknown>
  onRemove: () => void
  onClose: () => void
}) {
  const t = useTranslations('tasks')
  const form = useForm({
    resolver: zodResolver(taskFormSchema),
    mode: 'onChange',
    defaultValues: toTaskForm(task),
  })
  const { message, handlers } = useFormFailure(form, serverFields)
  const save = form.handleSubmit((values) => {
    handlers.onMutate()
    return onSave(toTaskPatch(values)).then(onClose, handlers.onError)
  })
  return (
    <EditSheet
      title={t('editTitle')}
      canWrite={canWrite}
      isSaving={form.formState.isSubmitting}
      message={message}
      onSubmit={save}
      onRemove={onRemove}
      onClose={onClose}
    >
      <TaskFields form={form} members={members} />
    </EditSheet>
  )
}
