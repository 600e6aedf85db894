'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { documentTypes } from '#contract/choices.ts'
import type { StoredFile } from '#contract/file.ts'
import { longestHolder } from '#contract/limits.ts'
import { useAppError } from '#lib/app-error.ts'
import { isDay } from '#lib/read-day.ts'
import { useFileActions } from '../hooks/use-files.ts'

/** What a document is, whose, and until when it is valid. */
export function DocumentDialog({ file, tripId, onClose }: { file: StoredFile; tripId: string; onClose: () => void }) {
  const t = useTranslations('files.document')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const formId = useId()
  const [type, setType] = useState<string>(file.documentType ?? '')
  const [holder, setHolder] = useState(file.holder ?? '')
  const [expiresOn, setExpiresOn] = useState(file.expiresOn ?? '')
  const { saveDocument, update } = useFileActions(tripId)
  const isUnreadable = expiresOn !== '' && !isDay(expiresOn)
  const problem = explain(update.error)
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (update.isPending || isUnreadable) return
    try {
      await saveDocument(file, {
        documentType: documentTypes.find((known) => known === type) ?? null,
        holder: holder.trim() || null,
        expiresOn: expiresOn || null,
      })
      onClose()
    } catch {
      // `update.error` shows it.
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('title')}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={update.isPending}>
            {tCommon('save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <Field label={t('type')}>
          {(control) => (
            <Select
              {...control}
              value={type}
              options={[
                { value: '', label: t('noType') },
                ...documentTypes.map((value) => ({ value, label: t(`types.${value}`) })),
              ]}
              onChange={({ target }) => setType(target.value)}
            />
          )}
        </Field>
        <Field label={t('holder')} hint={t('holderHint')}>
          {(control) => (
            <Input
              {...control}
              value={holder}
              maxLength={longestHolder}
              onChange={({ target }) => setHolder(target.value)}
            />
          )}
        </Field>
        <Field label={t('expiresOn')} hint={t('expiryHint')} error={isUnreadable ? t('unreadableDay') : undefined}>
          {(control) => <DateInput control={control} value={expiresOn} onChange={setExpiresOn} />}
        </Field>
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </form>
    </Dialog>
  )
}
