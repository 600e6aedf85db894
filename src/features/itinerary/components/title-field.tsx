'use client'
import { MapPin } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { stopOfDay } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { findNamedPlace } from '../add-choices.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useItemFieldError } from '../hooks/use-item-field-error.ts'
import { useNearbyPlaces } from '../hooks/use-nearby-places.ts'
import { fillPlace, type ItemForm } from '../item-form.ts'

/** The title. One that names a known place offers to put it on the map. */
export function TitleField({ form }: { form: UseFormReturn<ItemForm> }) {
  const t = useTranslations('plan.form')
  const locale = useLocale()
  const describeError = useItemFieldError()
  const { trip, canWrite } = usePlan()
  const [title, day, coordinates] = useWatch({ control: form.control, name: ['title', 'day', 'coordinates'] })
  const near = stopOfDay(trip.stops, Number(day) || 1)?.place ?? trip.destination
  const isWanted = canWrite && coordinates.trim() === '' && form.getFieldState('title').isDirty
  const named = findNamedPlace(title, useNearbyPlaces(title, near, isWanted))
  return (
    <div>
      <FormField form={form} name="title" label={t('title')} describeError={describeError}>
        {(control) => <Input {...control} autoComplete="off" maxLength={200} placeholder={t('titleExample')} />}
      </FormField>
      {named ? (
        <p className="mt-1.5 flex items-center gap-2 text-sm" role="status">
          <MapPin aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
          <span className="min-w-0 flex-1">
            {t('named', { place: localized(named.name, locale) })}
            {named.area ? <span className="ml-1.5 text-ink-faint">{localized(named.area, locale)}</span> : null}
          </span>
          <Button size="sm" onClick={() => fillPlace(form, named, localized(named.name, locale))}>
            {t('useNamed')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
