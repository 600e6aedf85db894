'use client'
import { MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { AffixedInput, Input } from '#components/ui/input.tsx'
import type { ItemForm, ItemProblem } from '../item-form.ts'

/** Where it is: a name, and the position that puts it on the map. */
export function PlaceFields({
  form,
  problem,
  onChange,
}: {
  form: ItemForm
  problem: ItemProblem | null
  onChange: (part: Partial<ItemForm>) => void
}) {
  const words = useTranslations('plan.form')
  return (
    <>
      <Field
        label={words('place')}
        hint={form.place.trim() && !form.coordinates.trim() ? words('placeNoPosition') : words('placeHint')}
      >
        {(control) => (
          <AffixedInput
            {...control}
            before={<MapPin aria-hidden strokeWidth={1.75} />}
            autoComplete="off"
            maxLength={200}
            placeholder={words('placeExample')}
            value={form.place}
            onChange={(event) => onChange({ place: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={words('coordinates')}
        hint={words('coordinatesHint')}
        error={problem === 'coordinates' ? words('coordinatesProblem') : null}
      >
        {(control) => (
          <Input
            {...control}
            className="tabular"
            autoComplete="off"
            inputMode="text"
            maxLength={60}
            value={form.coordinates}
            onChange={(event) => onChange({ coordinates: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
