'use client'
import { useTranslations } from 'next-intl'
import { useController, useForm } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field } from '#components/ui/field.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import type { PlaceInput } from '#contract/trip.ts'
import { PlaceField } from '#features/trips/components/place-field.tsx'
import { isDay } from '#lib/read-day.ts'
import type { SetQueryParams } from '#lib/use-query-params.ts'

export const directions = ['there', 'back'] as const
type Direction = (typeof directions)[number]

import { useChosenStop } from '../hooks/use-chosen-stop.ts'

/** Origin, direction and date of a connection. A suggestion searches at once, a typed name on Enter or by the button. */
export function ConnectionForm({
  origin,
  isUnknown,
  direction,
  date,
  onOrigin,
  onChange,
}: {
  origin: string
  isUnknown: boolean
  direction: Direction
  date: string
  onOrigin: (place: PlaceInput) => void
  onChange: SetQueryParams
}) {
  const t = useTranslations('explore.connections')
  const form = useForm({ defaultValues: { from: origin } })
  const { field } = useController({ control: form.control, name: 'from' })
  const { name } = useChosenStop().place
  return (
    <form
      className="flex flex-wrap items-start gap-3"
      onSubmit={form.handleSubmit(({ from }) => {
        const wanted = from.trim()
        if (wanted && wanted !== origin) onOrigin(wanted)
      })}
    >
      <div className="w-full sm:w-64">
        <PlaceField
          label={t('from')}
          placeholder={t('fromExample')}
          inputRef={field.ref}
          error={isUnknown && field.value.trim() === origin ? t('fromUnknown') : null}
          value={field.value}
          place={null}
          onChange={(text, place) => {
            field.onChange(text)
            if (place) onOrigin(place)
          }}
        />
      </div>
      <Field label={t('date')} className="w-40 max-sm:flex-1">
        {(control) => (
          <DateInput control={control} value={date} onChange={(day) => isDay(day) && onChange({ date: day })} />
        )}
      </Field>
      <Button type="submit" className="mt-6.5">
        {t('search')}
      </Button>
      <Segmented
        label={t('direction')}
        name="direction"
        value={direction}
        onChange={(way) => onChange({ way: way === 'there' ? null : way, date: null })}
        options={[
          { value: 'there', label: t('there', { place: name }) },
          { value: 'back', label: t('back', { place: name }) },
        ]}
        className="max-sm:w-full sm:mt-6.5 lg:ml-auto"
      />
    </form>
  )
}
