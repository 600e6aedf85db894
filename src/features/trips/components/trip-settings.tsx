'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { MemberRole, Trip } from '#contract/trip.ts'
import { useRoute } from '../hooks/use-route.ts'
import { useTripFieldError } from '../hooks/use-trip-field-error.ts'
import { useTripSettings } from '../hooks/use-trip-settings.ts'
import { OwnerActions } from './owner-actions.tsx'
import { RedatePreview } from './redate-preview.tsx'
import { BudgetFields, PartyFields, StyleFields, WhenFields } from './trip-form-fields.tsx'
import { TripPlaceField } from './trip-place-field.tsx'

export interface TripSettingsProps {
  trip: Trip & { role: MemberRole }
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Called after the trip is deleted, such as to leave its page. */
  onRemoved?: () => void
}

/** Everything about a trip but its plan, in a side sheet. Edits are kept on this device until they are saved. */
export function TripSettings({ trip, open, onOpenChange, onRemoved }: TripSettingsProps) {
  const t = useTranslations('trips')
  const tCommon = useTranslations('common')
  const describeError = useTripFieldError()
  const route = useRoute(trip.stops)
  const formId = useId()
  const { form, save, redating, discardDraft, message, isSaving } = useTripSettings(trip, () => onOpenChange(false))
  const close = () => {
    discardDraft()
    onOpenChange(false)
  }
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t('settingsTitle')}
      description={t('settingsLead')}
      footer={
        <>
          <Button onClick={close}>{tCommon('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={isSaving}>
            {isSaving ? tCommon('saving') : tCommon('save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="flex flex-col gap-5" onSubmit={save}>
        {message ? <Notice tone="danger">{message}</Notice> : null}
        <FormField form={form} name="title" label={t('form.title')} describeError={describeError}>
          {(control) => <Input {...control} maxLength={120} />}
        </FormField>
        {trip.stops.length === 1 ? (
          <TripPlaceField form={form} name="destination" label={t('form.destination')} />
        ) : (
          <div>
            <p className="font-medium text-sm">{t('stops.label')}</p>
            <p className="mt-1 text-sm">{route}</p>
            <p className="mt-1 text-ink-faint text-xs">{t('stops.whereToEdit')}</p>
          </div>
        )}
        <TripPlaceField form={form} name="origin" label={t('form.origin')} optional />
        <div>
          <WhenFields form={form} refusedLength={redating.refusedLength} />
          <RedatePreview redating={redating} />
        </div>
        <BudgetFields form={form} />
        <PartyFields form={form} />
        <StyleFields form={form} />
      </form>
      {trip.role === 'owner' ? (
        <OwnerActions
          trip={trip}
          onDone={(isRemoved) => {
            close()
            if (isRemoved) onRemoved?.()
          }}
        />
      ) : null}
    </Sheet>
  )
}
