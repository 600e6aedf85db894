'use client'
import { MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { Field } from '#components/ui/field.tsx'
import type { PlaceRef } from '#contract/place.ts'
import { usePlaceSuggestions } from '../hooks/use-place-suggestions.ts'

export interface PlaceFieldProps {
  label: string
  hint?: ReactNode
  error?: string | null
  optional?: boolean
  value: string
  autoFocus?: boolean
  placeholder?: string
  inputRef?: (element: HTMLInputElement | null) => void
  /** `place` is null for a name as typed; the server then looks it up itself. */
  onChange: (name: string, place: PlaceRef | null) => void
}

/** A city by name, with suggestions. */
export function PlaceField({ label, hint, error, optional, value, onChange, ...input }: PlaceFieldProps) {
  const t = useTranslations('trips.form')
  const [isOpen, setOpen] = useState(false)
  const suggestions = usePlaceSuggestions(value, isOpen)
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <Combobox
          {...input}
          control={control}
          label={label}
          before={<MapPin aria-hidden strokeWidth={1.75} />}
          maxLength={120}
          value={value}
          items={suggestions}
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
  )
}
