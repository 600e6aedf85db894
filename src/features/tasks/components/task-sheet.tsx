'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { DateInput, Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { Task, TaskPatch } from '#contract/task.ts'
import { useAppError } from '#lib/app-error.ts'

/** Everything about one task. What is typed stays when saving fails. */
export function TaskSheet({
  task,
  canWrite,
  onSave,
  onRemove,
  onClose,
}: {
  task: Task
  canWrite: boolean
  onSave: (patch: TaskPatch) => Promise<unknown>
  onRemove: () => void
  onClose: () => void
}) {
  const t = useTranslations('tasks')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const formId = useId()
  const [form, setForm] = useState({
    title: task.title,
    description: task.description,
    dueOn: task.dueOn ?? '',
    priority: task.priority,
    status: task.status,
  })
  const [failure, setFailure] = useState<unknown>(null)
  const [isSaving, setSaving] = useState(false)
  const change = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const isUntitled = form.title.trim() === ''

  function save() {
    if (isUntitled || isSaving) return
    setSaving(true)
    onSave({ ...form, title: form.title.trim(), dueOn: form.dueOn || null })
      .then(onClose, setFailure)
      .finally(() => setSaving(false))
  }

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
            <Button variant="primary" type="submit" form={formId} busy={isSaving}>
              {isSaving ? tCommon('saving') : tCommon('save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <fieldset disabled={!canWrite} className="flex flex-col gap-4">
          {failure ? <Notice tone="danger">{explain(failure)}</Notice> : null}
          <Field label={t('title')} error={isUntitled ? t('titleMissing') : null}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={form.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('description')}>
            {(control) => (
              <Textarea
                {...control}
                maxLength={4000}
                value={form.description}
                onChange={(event) => change({ description: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('due')}>
            {(control) => (
              <DateInput {...control} value={form.dueOn} onChange={(event) => change({ dueOn: event.target.value })} />
            )}
          </Field>
          <div>
            <p aria-hidden className="mb-1.5 font-medium text-sm">
              {t('priorityLabel')}
            </p>
            <Segmented
              label={t('priorityLabel')}
              name="priority"
              className="flex"
              value={form.priority}
              onChange={(priority) => change({ priority })}
              options={(['low', 'normal', 'high'] as const).map((value) => ({
                value,
                label: t(`priority.${value}`),
              }))}
            />
          </div>
          <div>
            <p aria-hidden className="mb-1.5 font-medium text-sm">
              {t('statusLabel')}
            </p>
            <Segmented
              label={t('statusLabel')}
              name="status"
              className="flex"
              value={form.status}
              onChange={(status) => change({ status })}
              options={(['todo', 'done', 'skipped'] as const).map((value) => ({
                value,
                label: t(`status.${value}`),
              }))}
            />
          </div>
        </fieldset>
      </form>
    </Sheet>
  )
}
