'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'
import { Notice } from './notice.tsx'

/** Asks for one name, with what stands in its way. */
export function NameDialog({
  title,
  description,
  label,
  initial = '',
  maxLength,
  submitLabel,
  isBusy,
  problem,
  onSubmit,
  onClose,
}: {
  title: string
  description?: string
  label: string
  initial?: string
  maxLength: number
  /** Absent: "Save". */
  submitLabel?: string
  isBusy: boolean
  problem: string | null | undefined
  /** The name without spaces around it; never empty. */
  onSubmit: (name: string) => void
  onClose: () => void
}) {
  const tCommon = useTranslations('common')
  const formId = useId()
  const [name, setName] = useState(initial)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBusy && name.trim()) onSubmit(name.trim())
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={isBusy} disabled={!name.trim()}>
            {submitLabel ?? tCommon('save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <Field label={label}>
          {(control) => (
            <Input {...control} value={name} maxLength={maxLength} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
      </form>
    </Dialog>
  )
}
