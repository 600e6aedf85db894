'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useController, useForm } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { isErrorCode } from '#contract/error-code.ts'
import type { PackingItem, PackingPatch } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { packingFormSchema, toPackingForm, toPackingPatch } from '../packing-form.ts'
import { BagField } from './bag-field.tsx'

const serverFields = { title: 'title', count: 'count', personId: 'personId', bag: 'bag' } as const

/** Everything about one thing to pack. What is typed stays when saving fails. */
export function PackingSheet({
  item,
  members,
  bags,
  canWrite,
  onSave,
  onRemove,
  onClose,
}: {
  item: PackingItem
  members: TripDetail['members']
  bags: readonly string[]
  canWrite: boolean
  onSave: (patch: PackingPatch) => Promise<unknown>
  onRemove: () => void
  onClose: () => void
}) {
  const t = useTranslations('packing')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  const formId = useId()
  const form = useForm({
    resolver: zodResolver(packingFormSchema),
    mode: 'onChange',
    defaultValues: toPackingForm(item),
  })
  const { message, handlers } = useFormFailure(form, serverFields)
  const bag = useController({ control: form.control, name: 'bag' }).field
  const { isSubmitting } = form.formState
  const describeError = (code: string) => {
    if (code === 'missing' || code === 'count') return t(`problems.${code}`)
    return errorMessage(isErrorCode(code) ? code : 'INVALID_INPUT')
  }
  const save = form.handleSubmit((values) => {
    handlers.onMutate()
    return onSave(toPackingPatch(values)).then(onClose, handlers.onError)
  })
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
            <Button variant="primary" type="submit" form={formId} busy={isSubmitting}>
              {isSubmitting ? tCommon('saving') : tCommon('save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <form id={formId} noValidate onSubmit={save}>
        <fieldset disabled={!canWrite} className="flex flex-col gap-4">
          {message ? <Notice tone="danger">{message}</Notice> : null}
          <FormField form={form} name="title" label={t('what')} describeError={describeError}>
            {(control) => <Input {...control} maxLength={200} autoComplete="off" />}
          </FormField>
          <FormField form={form} name="count" label={t('count')} describeError={describeError}>
            {(control) => <Input {...control} inputMode="numeric" maxLength={2} className="tabular max-w-24" />}
          </FormField>
          {members.length > 1 ? (
            <FormField form={form} name="personId" label={t('person')} describeError={describeError}>
              {(control) => (
                <Select
                  {...control}
                  placeholder={t('everybody')}
                  options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
                />
              )}
            </FormField>
          ) : null}
          <BagField bags={bags} value={bag.value} onChange={bag.onChange} />
        </fieldset>
      </form>
    </Sheet>
  )
}
