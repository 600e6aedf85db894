'use client'
import { MapPin, Route } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { Field } from '#components/ui/field.tsx'
import type { PlaceRef } from '#contract/place.ts'
import { useIsUncovered } from '../hooks/use-is-uncovered.ts'
import { useListedPlaces } from '../hooks/use-listed-places.ts'
import { type PlaceSuggestion, usePlaceSuggestions } from '../hooks/use-place-suggestions.ts'

export interface PlaceFieldProps {
  label: string
  hint?: ReactNode
  error?: string | null
  optional?: boolean
  value: string
  /** The place that was chosen for `value`; a name without one is checked when the field is left. */
  place: PlaceRef | null
  autoFocus?: boolean
  placeholder?: string
  /** Says at once where neither a guide nor a live source knows the place. */
  needsGuide?: boolean
  inputRef?: (element: HTMLInputElement | null) => void
  /** Offered where several known places were typed as one. */
  onSplit?: (names: string[]) => void
  /** `place` is null for a name as typed; the server then looks it up itself. */
  onChange: (name: string, place: PlaceRef | null) => void
}

/** A city by name, with suggestions. Says at once where nothing has the name, and asks where several places have it. */
export function PlaceField({
  label,
  hint,
  error,
  optional,
  value,
  place,
  needsGuide = false,
  onSplit,
  onChange,
  ...input
}: PlaceFieldProps) {
  const t = useTranslations('trips.form')
  const [isOpen, setOpen] = useState(false)
  const { items, isUnknown } = usePlaceSuggestions(value, { isWanted: isOpen || !place, isTyping: isOpen })
  const tied = isOpen || place ? [] : items.filter(({ isTied }) => isTied)
  const listed = useListedPlaces(onSplit && !place ? value : '', { isUnknown })
  const problem = isUnknown && !isOpen && !listed ? t('unknownPlace') : null
  const meant = place ?? (isOpen || tied.length > 0 ? null : (items[0]?.place ?? null))
  // A name that was typed out counts as chosen once the field is left: the form knows its country, and it is written properly.
  const named = !place && meant && meant.name.toLowerCase() === value.trim().toLowerCase() ? meant : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is a new object with every answer
  useEffect(() => {
    if (named) onChange(named.name, named)
  }, [named?.name, named?.lat])
  const isUncovered = useIsUncovered(meant, needsGuide && !isOpen)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Field
        label={label}
        hint={
          isUnknown && isOpen && !listed ? (
            <span aria-live="polite">{t('noSuchPlaceYet')}</span>
          ) : isUncovered && meant ? (
            <span aria-live="polite">{t('withoutGuide', { place: meant.name })}</span>
          ) : (
            hint
          )
        }
        error={error ?? problem}
        optional={optional}
      >
        {(control) => (
          <Combobox
            {...input}
            control={control}
            label={label}
            before={<MapPin aria-hidden strokeWidth={1.75} />}
            maxLength={120}
            value={value}
            items={isOpen && !listed ? items : []}
            itemKey={({ key }) => key}
            isOpen={isOpen}
            onOpenChange={setOpen}
            onType={(text) => onChange(text, null)}
            onSelect={({ place }) => onChange(place.name, place)}
            renderItem={({ place, region, hasGuide }) => (
              <>
                <span className="min-w-0 truncate font-medium">{place.name}</span>
                <span className="min-w-0 flex-1 truncate text-ink-faint">{region}</span>
                {hasGuide ? <Badge tone="accent">{t('hasGuide')}</Badge> : null}
              </>
            )}
          />
        )}
      </Field>
      {listed && onSplit ? <StopsOffer names={listed} onSplit={() => onSplit(listed)} /> : null}
      {tied.length > 0 && !listed ? (
        <Namesakes name={value.trim()} places={tied} onChoose={(chosen) => onChange(chosen.name, chosen)} />
      ) : null}
    </div>
  )
}

function StopsOffer({ names, onSplit }: { names: readonly string[]; onSplit: () => void }) {
  const t = useTranslations('trips')
  return (
    <div role="status" className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 text-sm">
      <span className="min-w-0">
        {t('form.severalPlaces', { route: names.join(t('routeSeparator')), count: names.length })}
      </span>
      <Button size="sm" onClick={onSplit}>
        <Route aria-hidden />
        {t('form.makeStops', { count: names.length })}
      </Button>
    </div>
  )
}

function Namesakes({
  name,
  places,
  onChoose,
}: {
  name: string
  places: readonly PlaceSuggestion[]
  onChoose: (place: PlaceRef) => void
}) {
  const t = useTranslations('trips.form')
  const question = t('whichPlace', { name })
  return (
    <fieldset aria-label={question}>
      <p className="mb-1.5 text-ink-faint text-xs">{question}</p>
      <div className="flex flex-wrap gap-1.5">
        {places.map(({ key, place, region }) => (
          <Button key={key} size="sm" onClick={() => onChoose(place)}>
            {region}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
