'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { PlaceRef } from '#contract/place.ts'
import { PlaceField } from '#features/trips/components/place-field.tsx'

/** One text: notes, or the name of a place with suggestions. */
export function TextEditor({
  label,
  text: stored,
  isPlace = false,
  onSave,
}: {
  label: string
  text: string
  isPlace?: boolean
  onSave: (text: string) => void
}) {
  const tCommon = useTranslations('common')
  const [text, setText] = useState(stored)
  const [place, setPlace] = useState<PlaceRef | null>(null)
  return (
    <div className="space-y-3">
      {isPlace ? (
        <PlaceField
          label={label}
          value={text}
          place={place}
          onChange={(name, chosen) => {
            setText(name)
            setPlace(chosen)
          }}
        />
      ) : (
        <Field label={label}>
          {(control) => (
            <Textarea {...control} maxLength={2000} value={text} onChange={({ target }) => setText(target.value)} />
          )}
        </Field>
      )}
      <Button size="sm" variant="primary" disabled={text.trim() === ''} onClick={() => onSave(text.trim())}>
        {tCommon('save')}
      </Button>
    </div>
  )
}
