'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { TripCard } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Asks what a copy of the trip takes along. */
export function DuplicateTripDialog({ trip, onClose }: { trip: TripCard; onClose: () => void }) {
  const t = useTranslations('trips.duplicate')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const formId = useId()
  const [title, setTitle] = useState(t('copyName', { title: trip.title }))
  const [withDates, setWithDates] = useState(false)
  const [withPeople, setWithPeople] = useState(false)
  const [withExpenses, setWithExpenses] = useState(false)
  const duplicate = trpc.trips.duplicate.useMutation({
    onSuccess: (copy) => {
      onClose()
      toast.done(t('done', { title: copy.title }), {
        action: { label: t('open'), onAct: () => router.push(`/trips/${copy.id}`) },
      })
      return utils.trips.list.invalidate()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (duplicate.isPending) return
    const options = { withDates, withPeople, withExpenses }
    duplicate.mutate({ tripId: trip.id, ...options, ...(title.trim() ? { title: title.trim() } : {}) })
  }
  const problem = explain(duplicate.error)
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('title', { title: trip.title })}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={duplicate.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t('name')}>
          {(control) => (
            <Input {...control} value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        {trip.startDate ? (
          <Checkbox
            label={t('withDates')}
            detail={t('withDatesDetail')}
            checked={withDates}
            onChange={(event) => setWithDates(event.target.checked)}
          />
        ) : null}
        {trip.role === 'owner' ? (
          <Checkbox
            label={t('withPeople')}
            detail={t('withPeopleDetail')}
            checked={withPeople}
            onChange={(event) => setWithPeople(event.target.checked)}
          />
        ) : null}
        <Checkbox
          label={t('withExpenses')}
          detail={t(withPeople ? 'withExpensesShared' : 'withExpensesOwn')}
          checked={withExpenses}
          onChange={(event) => setWithExpenses(event.target.checked)}
        />
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </form>
    </Dialog>
  )
}
