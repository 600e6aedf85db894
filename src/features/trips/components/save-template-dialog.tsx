'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Trip } from '#contract/trip.ts'
import { mostTemplates } from '#contract/trip-template.ts'
import { findRefusedRule, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

export function SaveTemplateDialog({ trip, onClose }: { trip: Pick<Trip, 'id' | 'title'>; onClose: () => void }) {
  const t = useTranslations('templates')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const formId = useId()
  const [name, setName] = useState(trip.title)
  const save = trpc.trips.templates.save.useMutation({
    onSuccess: (template) => {
      onClose()
      toast.done(t('save.done', { name: template.name }), {
        action: { label: t('save.show'), onAct: () => router.push('/trips/templates') },
      })
      return utils.trips.templates.list.invalidate()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!save.isPending && name.trim()) save.mutate({ tripId: trip.id, name: name.trim() })
  }
  const isFull = findRefusedRule(save.error, 'name') === 'too_many'
  const problem = isFull ? t('save.tooMany', { most: mostTemplates }) : explain(save.error)
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('save.title')}
      description={t('save.lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={save.isPending} disabled={!name.trim()}>
            {t('save.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t('name')}>
          {(control) => (
            <Input {...control} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </form>
    </Dialog>
  )
}
