'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { TripTemplate } from '#contract/trip-template.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

export function RenameTemplateDialog({ template, onClose }: { template: TripTemplate; onClose: () => void }) {
  const t = useTranslations('templates')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const formId = useId()
  const [name, setName] = useState(template.name)
  const rename = trpc.trips.templates.rename.useMutation({
    onSuccess: (renamed) => {
      onClose()
      toast.done(t('renamed', { name: renamed.name }))
      return utils.trips.templates.list.invalidate()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!rename.isPending && name.trim()) rename.mutate({ templateId: template.id, name: name.trim() })
  }
  const problem = explain(rename.error)
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('renameTitle', { name: template.name })}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={rename.isPending} disabled={!name.trim()}>
            {tCommon('save')}
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
