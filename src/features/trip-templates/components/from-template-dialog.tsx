'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { TripTemplate } from '#contract/trip-template.ts'
import { useAppError } from '#lib/app-error.ts'
import { isDay } from '#lib/read-day.ts'
import { trpc } from '#lib/trpc.ts'

/** Asks for the new start, and what comes along. */
export function FromTemplateDialog({ template, onClose }: { template: TripTemplate; onClose: () => void }) {
  const t = useTranslations('templates.new')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const formId = useId()
  const { name, counts } = template
  const [title, setTitle] = useState(name)
  const [startDate, setStartDate] = useState('')
  const [isDateWrong, setDateWrong] = useState(false)
  const [parts, setParts] = useState({ withTasks: true, withPacking: true, withExpenses: false })
  const create = trpc.trips.templates.use.useMutation({
    onSuccess: (trip) => {
      router.push(`/trips/${trip.id}`)
      return utils.trips.list.invalidate()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (create.isPending || create.isSuccess) return
    const isWrong = startDate !== '' && !isDay(startDate)
    setDateWrong(isWrong)
    if (isWrong) return
    const named = title.trim() ? { title: title.trim() } : {}
    create.mutate({ templateId: template.id, ...named, startDate: startDate || null, ...parts })
  }
  const choices = [
    { part: 'withTasks', count: counts.tasks, detail: undefined },
    { part: 'withPacking', count: counts.packing, detail: undefined },
    { part: 'withExpenses', count: counts.expenses, detail: t('withExpensesDetail') },
  ] as const
  const problem = explain(create.error)
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('title', { name })}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={create.isPending || create.isSuccess}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t('name')}>
          {(control) => (
            <Input {...control} value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        <Field label={t('startDate')} hint={t('startDateHint')} error={isDateWrong ? t('badDate') : null}>
          {(control) => <DateInput control={control} value={startDate} onChange={setStartDate} />}
        </Field>
        {choices
          .filter(({ count }) => count > 0)
          .map(({ part, detail }) => (
            <Checkbox
              key={part}
              label={t(part)}
              detail={detail}
              checked={parts[part]}
              onChange={(event) => setParts({ ...parts, [part]: event.target.checked })}
            />
          ))}
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </form>
    </Dialog>
  )
}
