'use client'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Textarea } from '#components/ui/textarea.tsx'

/** Asks for the reason of a rejection, which may stay empty. */
export function RejectForm({
  busy,
  onReject,
  onCancel,
}: {
  busy: boolean
  onReject: (reason: string) => void
  onCancel: () => void
}) {
  const t = useTranslations('proposals')
  const tCommon = useTranslations('common')
  const form = useForm({ defaultValues: { reason: '' } })
  return (
    <form
      className="flex flex-col gap-3 border-line border-t px-4 py-3"
      onSubmit={form.handleSubmit(({ reason }) => onReject(reason.trim()))}
    >
      <FormField form={form} name="reason" label={t('rejectReason')} hint={t('rejectReasonHint')} optional>
        {(control) => <Textarea {...control} autoFocus rows={2} maxLength={1000} />}
      </FormField>
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={onCancel}>
          {tCommon('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="danger" busy={busy}>
          {t('reject')}
        </Button>
      </div>
    </form>
  )
}
