'use client'
import { type UseFormReturn, useController, useWatch } from 'react-hook-form'
import { fieldError } from '#components/form/form-field.tsx'
import { useTripFieldError } from '../hooks/use-trip-field-error.ts'
import type { TripForm } from '../trip-form.ts'
import { PlaceField, type PlaceFieldProps } from './place-field.tsx'

/** Destination or origin of a trip form. */
export function TripPlaceField({
  form,
  name,
  ...props
}: Omit<PlaceFieldProps, 'value' | 'place' | 'error' | 'inputRef' | 'onChange'> & {
  form: UseFormReturn<TripForm>
  name: 'destination' | 'origin'
}) {
  const describeError = useTripFieldError()
  const { field } = useController({ name, control: form.control })
  const chosen = useWatch({ name: `${name}Place`, control: form.control })
  return (
    <PlaceField
      {...props}
      inputRef={field.ref}
      value={field.value}
      place={chosen}
      error={fieldError(form, name, describeError)}
      onChange={(text, place) => {
        field.onChange(text)
        form.setValue(`${name}Place`, place, { shouldDirty: true })
      }}
    />
  )
}
