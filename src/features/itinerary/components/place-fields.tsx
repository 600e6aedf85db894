'use client'
import { MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { AffixedInput, Input } from '#components/ui/input.tsx'
import { usePlan } from '../hooks/plan-context.tsx'
import { formatCoordinates, type ItemForm, type ItemProblem } from '../item-form.ts'
import { PlaceSuggestions } from './place-suggestions.tsx'

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
  const t = useTranslations('plan.form')
  const { trip } = usePlan()
  const [isTyping, setTyping] = useState(false)
  return (
    <>
      <Field
        label={t('place')}
        hint={form.place.trim() && !form.coordinates.trim() ? t('placeNoPosition') : t('placeHint')}
      >
        {(control) => (
          <AffixedInput
            {...control}
            before={<MapPin aria-hidden strokeWidth={1.75} />}
            autoComplete="off"
            maxLength={200}
            placeholder={t('placeExample')}
            value={form.place}
            onChange={(event) => {
              onChange({ place: event.target.value })
              setTyping(true)
            }}
          />
        )}
      </Field>
      {isTyping ? (
        <PlaceSuggestions
          text={form.place}
          near={trip.destination}
          onChoose={(place, name) => {
            setTyping(false)
            onChange({
              place: name,
              coordinates: formatCoordinates(place),
              title: form.title.trim() ? form.title : name,
            })
          }}
        />
      ) : null}
      <Field
        label={t('coordinates')}
        hint={t('coordinatesHint')}
        error={problem === 'coordinates' ? t('coordinatesProblem') : null}
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
