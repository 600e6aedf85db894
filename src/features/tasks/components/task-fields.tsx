'use client'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useController } from 'react-hook-form'
import { FormDateField } from '#components/form/date-field.tsx'
import { FormField } from '#components/form/form-field.tsx'
import { SegmentedField } from '#components/form/segmented-field.tsx'
import { useCalendarError } from '#components/form/use-calendar-error.ts'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { isErrorCode } from '#contract/error-code.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { type TaskForm, taskPriorities, taskStatuses } from '../task-form.ts'

export function TaskFields({ form, members }: { form: UseFormReturn<TaskForm>; members: TripDetail['members'] }) {
  const t = useTranslations('tasks')
  const calendarError = useCalendarError()
  const message = useErrorMessage()
  const describeError = (code: string) => {
    if (code === 'missing') return t('titleMissing')
    return calendarError(code) ?? message(isErrorCode(code) ? code : 'INVALID_INPUT')
  }
  const priority = useController({ control: form.control, name: 'priority' }).field
  const status = useController({ control: form.control, name: 'status' }).field
  return (
    <>
      <FormField form={form} name="title" label={t('title')} describeError={describeError}>
        {(control) => <Input {...control} maxLength={200} />}
      </FormField>
      <FormField form={form} name="description" label={t('description')} describeError={describeError}>
        {(control) => <Textarea {...control} maxLength={4000} />}
      </FormField>
      <FormDateField form={form} name="dueOn" label={t('due')} describeError={describeError} />
      {members.length > 1 ? (
        <FormField form={form} name="assigneeId" label={t('assignee')} describeError={describeError}>
          {(control) => (
            <Select
              {...control}
              placeholder={t('anyone')}
              options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
          )}
        </FormField>
      ) : null}
      <SegmentedField
        label={t('priorityLabel')}
        field={priority}
        options={taskPriorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
      />
      <SegmentedField
        label={t('statusLabel')}
        field={status}
        options={taskStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
    </>
  )
}
