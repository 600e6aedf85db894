'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useController, useForm } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { isErrorCode } from '#contract/error-code.ts'
import type { PackingItem, PackingPatch } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { packingFormSchema, toPackingForm, toPackingPatch } from '../packing-form.ts'
import { BagField } from './bag-field.tsx'
import { EditSheet } from './edit-sheet.tsx'

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
  const errorMessage = useErrorMessage()
  const form = useForm({
    resolver: zodResolver(packingFormSchema),
    mode: 'onChange',
    defaultValues: toPackingForm(item),
  })
  const { message, handlers } = useFormFailure(form, serverFields)
  const bag = useController({ control: form.control, name: 'bag' }).field
  const describeError = (code: string) => {
    if (code === 'missing' || code === 'count') return t(`problems.${code}`)
    return errorMessage(isErrorCode(code) ? code : 'INVALID_INPUT')
  }
  const save = form.handleSubmit((values) => {
    handlers.onMutate()
    return onSave(toPackingPatch(values)).then(onClose, handlers.onError)
  })
  return (
    <EditSheet
      title={t('editTitle')}
      canWrite={canWrite}
      isSaving={form.formState.isSubmitting}
      message={message}
      onSubmit={save}
      onRemove={onRemove}
      onClose={onClose}
    >
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
    </EditSheet>
  )
}
