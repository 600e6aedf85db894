'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StoredFile } from '#contract/file.ts'
import { useAppError } from '#lib/app-error.ts'
import { useFileActions } from '../hooks/use-files.ts'

/** The end of the name stays: it says what opens the file. */
export function RenameFileDialog({ file, tripId, onClose }: { file: StoredFile; tripId: string; onClose: () => void }) {
  const t = useTranslations('files')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const formId = useId()
  const [, stem = file.name, extension = ''] = /^(.*?)(\.[a-z0-9]{1,10})?$/is.exec(file.name) ?? []
  const [name, setName] = useState(stem)
  const { rename, update } = useFileActions(tripId)
  const problem = explain(update.error)
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (update.isPending || name.trim() === '') return
    try {
      await rename(file, `${name.trim()}${extension}`)
      onClose()
    } catch {
      // `update.error` shows it.
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('rename')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={update.isPending} disabled={name.trim() === ''}>
            {tCommon('save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <Field label={t('name')} hint={extension ? t('nameHint', { extension }) : undefined}>
          {(control) => (
            <Input {...control} value={name} maxLength={180} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        {problem ? (
          <Notice tone="danger" className="mt-3">
            {problem}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  )
}
