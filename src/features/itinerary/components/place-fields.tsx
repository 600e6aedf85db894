'use client'
import { MapPin } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Combobox } from '#components/ui/combobox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { localized } from '#i18n/localized.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useNearbyPlaces } from '../hooks/use-nearby-places.ts'
import { formatCoordinates, type ItemForm, type ItemProblem } from '../item-form.ts'

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
  const locale = useLocale()
  const { trip } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const places = useNearbyPlaces(form.place, trip.destination, isOpen)
  const select = (place: FoundPlace) => {
    const name = localized(place.name, locale)
    onChange({ place: name, coordinates: formatCoordinates(place), title: form.title.trim() ? form.title : name })
  }
  return (
    <>
      <Field
        label={t('place')}
        hint={form.place.trim() && !form.coordinates.trim() ? t('placeNoPosition') : t('placeHint')}
      >
        {(control) => (
          <Combobox
            control={control}
            label={t('found')}
            before={<MapPin aria-hidden strokeWidth={1.75} />}
            maxLength={200}
            placeholder={t('placeExample')}
            value={form.place}
            items={places}
            itemKey={({ id }) => id}
            isOpen={isOpen}
            onOpenChange={setOpen}
            onType={(place) => onChange({ place })}
            onSelect={select}
            renderItem={(place) => <PlaceOption place={place} />}
          />
        )}
      </Field>
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
