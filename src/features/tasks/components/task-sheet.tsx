'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { Task, TaskPatch } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { taskFormSchema, toTaskForm, toTaskPatch } from '../task-form.ts'
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
  const tCommon = useTranslations('common')
  const formId = useId()
  const form = useForm({
    resolver: zodResolver(taskFormSchema),
    mode: 'onChange',
    defaultValues: toTaskForm(task),
  })
  const { message, handlers } = useFormFailure(form, serverFields)
  const { isSubmitting } = form.formState
  const save = form.handleSubmit((values) => {
    handlers.onMutate()
    return onSave(toTaskPatch(values)).then(onClose, handlers.onError)
  })
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t('editTitle')}
      footer={
        canWrite ? (
          <>
            <Button
              variant="quiet"
              className="mr-auto text-danger hover:not-disabled:text-danger"
              onClick={() => {
                onClose()
                onRemove()
              }}
            >
              <Trash2 aria-hidden strokeWidth={1.75} />
              {tCommon('remove')}
            </Button>
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
            <Button variant="primary" type="submit" form={formId} busy={isSubmitting}>
              {isSubmitting ? tCommon('saving') : tCommon('save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <form id={formId} noValidate onSubmit={save}>
        <fieldset disabled={!canWrite} className="flex flex-col gap-4">
          {message ? <Notice tone="danger">{message}</Notice> : null}
          <TaskFields form={form} members={members} />
        </fieldset>
      </form>
    </Sheet>
  )
}
