'use client'
import { MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { AffixedInput } from '#components/ui/input.tsx'
import type { PlaceRef } from '#contract/place.ts'

/** A city by name. */
export function PlaceField({
  label,
  hint,
  error,
  optional,
  value,
  autoFocus,
  placeholder,
  onChange,
}: {
  label: string
  hint?: ReactNode
  error?: string | null
  optional?: boolean
  value: string
  autoFocus?: boolean
  placeholder?: string
  onChange: (name: string, place: PlaceRef | null) => void
}) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <AffixedInput
          {...control}
          before={<MapPin aria-hidden strokeWidth={1.75} />}
          value={value}
          autoFocus={autoFocus}
          autoComplete="off"
          maxLength={120}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value, null)}
        />
      )}
    </Field>
  )
}
