'use client'
import { MapPin } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { FormField, fieldError } from '#components/form/form-field.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { localized } from '#i18n/localized.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useItemFieldError } from '../hooks/use-item-field-error.ts'
import { useNearbyPlaces } from '../hooks/use-nearby-places.ts'
import { fillPlace, type ItemForm } from '../item-form.ts'

/** Where it is: a name, and the position that puts it on the map. */
export function PlaceFields({ form }: { form: UseFormReturn<ItemForm> }) {
  const t = useTranslations('plan.form')
  const locale = useLocale()
  const describeError = useItemFieldError()
  const { trip } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const { field } = useController({ control: form.control, name: 'place' })
  const coordinates = useWatch({ control: form.control, name: 'coordinates' })
  const day = useWatch({ control: form.control, name: 'day' })
  const near = stopOfDay(trip.stops, Number(day) || 1)?.place ?? trip.destination
  const places = useNearbyPlaces(field.value, near, isOpen)
  const select = (place: FoundPlace) => {
    fillPlace(form, { ...place, kind: null }, localized(place.name, locale))
  }
  return (
    <>
      <Field
        label={t('place')}
        hint={coordinates.trim() ? null : t(field.value.trim() ? 'placeNoPosition' : 'placeHint')}
        error={fieldError(form, 'place', describeError)}
      >
        {(control) => (
          <Combobox
            control={control}
            inputRef={field.ref}
            label={t('found')}
            before={<MapPin aria-hidden strokeWidth={1.75} />}
            maxLength={200}
            placeholder={t('placeExample')}
            value={field.value}
            items={places}
            itemKey={({ id }) => id}
            isOpen={isOpen}
            onOpenChange={setOpen}
            onType={field.onChange}
            onSelect={select}
            renderItem={(place) => <PlaceOption place={place} />}
          />
        )}
      </Field>
      <Disclosure summary={t('more')} open={form.getFieldState('coordinates', form.formState).invalid || undefined}>
        <FormField
          className="mt-2"
          form={form}
          name="coordinates"
          label={t('coordinates')}
          hint={t('coordinatesHint')}
          describeError={describeError}
        >
          {(control) => <Input {...control} className="tabular" autoComplete="off" inputMode="text" maxLength={60} />}
        </FormField>
      </Disclosure>
    </>
  )
}

function PlaceOption({ place }: { place: FoundPlace }) {
  const tKind = useTranslations('plan.kind')
  const locale = useLocale()
  return (
    <>
      <KindIcon kind={place.kind} label={tKind(place.kind)} />
      <span className="min-w-0 flex-1 truncate">{localized(place.name, locale)}</span>
      {place.area ? (
        <span className="max-w-[45%] truncate text-ink-faint text-xs">{localized(place.area, locale)}</span>
      ) : null}
    </>
  )
}
