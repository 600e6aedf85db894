'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '#components/ui/combobox.tsx'
import { Field } from '#components/ui/field.tsx'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import { idPattern } from '../audit-filter.ts'

const typingPauseMs = 250

/** A person or a trip, found by name; `value` is the id. A name that was not chosen filters nothing. */
export function SubjectFilter({
  kind,
  label,
  placeholder,
  problem,
  value,
  onChange,
}: {
  kind: 'user' | 'trip'
  label: string
  placeholder: string
  /** Shown where typed text was not chosen from the list. */
  problem: string
  value: string
  onChange: (id: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const wanted = useDebounced((typed ?? value).trim(), typingPauseMs)
  const { data: found = [] } = trpc.audit.subjects.useQuery(
    { kind, text: wanted },
    { enabled: wanted !== '', placeholderData: keepPreviousData },
  )
  const chosen = found.find(({ id }) => id === value)
  const text = typed ?? (value === '' ? '' : (chosen?.name ?? value))
  return (
    <Field label={label} error={!isOpen && typed?.trim() ? problem : null}>
      {(control) => (
        <Combobox
          control={control}
          label={label}
          placeholder={placeholder}
          maxLength={100}
          value={text}
          items={wanted === '' ? [] : found}
          itemKey={({ id }) => id}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onType={(next) => {
            const id = idPattern.test(next.trim()) ? next.trim().toLowerCase() : ''
            setTyped(next === '' || id ? null : next)
            if (id !== value) onChange(id)
          }}
          onSelect={({ id }) => {
            setTyped(null)
            onChange(id)
          }}
          renderItem={({ name, detail }) => (
            <>
              <span className="min-w-0 truncate font-medium">{name}</span>
              <span className="min-w-0 flex-1 truncate text-ink-faint">{detail}</span>
            </>
          )}
        />
      )}
    </Field>
  )
}
