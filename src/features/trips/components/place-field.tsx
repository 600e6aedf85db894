'use client'
import { MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Field } from '#components/ui/field.tsx'
import { AffixedInput } from '#components/ui/input.tsx'
import type { PlaceRef } from '#contract/place.ts'
import { classNames } from '#lib/class-names.ts'
import { useOutsidePress } from '#lib/use-outside-press.ts'
import { type PlaceSuggestion, usePlaceSuggestions } from '../hooks/use-place-suggestions.ts'

export interface PlaceFieldProps {
  label: string
  hint?: ReactNode
  error?: string | null
  optional?: boolean
  value: string
  autoFocus?: boolean
  placeholder?: string
  /** `place` is null for a name as typed; the server then looks it up itself. */
  onChange: (name: string, place: PlaceRef | null) => void
}

/**
 * A city by name, with suggestions while one types. Arrow keys walk through them and Enter takes one. Esc, a press
 * elsewhere and sending the form put them away: what they cover must be reachable.
 */
export function PlaceField({ label, hint, error, optional, value, autoFocus, placeholder, onChange }: PlaceFieldProps) {
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = usePlaceSuggestions(value, isOpen)
  const isShown = isOpen && suggestions.length > 0
  const idOf = (index: number) => `${listId}-${index}`
  const box = useRef<HTMLDivElement>(null)

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  useOutsidePress(box, isShown, close)
  const choose = ({ place }: PlaceSuggestion) => {
    onChange(place.name, place)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isShown) return
    const chosen = suggestions[active]
    if (event.key === 'ArrowDown') setActive((active + 1) % suggestions.length)
    else if (event.key === 'ArrowUp') setActive((active <= 0 ? suggestions.length : active) - 1)
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'Escape') close()
    else {
      if (event.key === 'Enter') close()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div ref={box} className="relative">
          <AffixedInput
            {...control}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isShown}
            aria-controls={isShown ? listId : undefined}
            aria-activedescendant={isShown && active >= 0 ? idOf(active) : undefined}
            before={<MapPin aria-hidden strokeWidth={1.75} />}
            value={value}
            autoFocus={autoFocus}
            autoComplete="off"
            maxLength={120}
            placeholder={placeholder}
            onKeyDown={onKeyDown}
            onBlur={close}
            onChange={(event) => {
              onChange(event.target.value, null)
              setOpen(true)
              setActive(-1)
            }}
          />
          {isShown ? (
            <SuggestionList
              id={listId}
              label={label}
              idOf={idOf}
              suggestions={suggestions}
              active={active}
              onChoose={choose}
            />
          ) : null}
        </div>
      )}
    </Field>
  )
}

function SuggestionList({
  id,
  label,
  idOf,
  suggestions,
  active,
  onChoose,
}: {
  id: string
  label: string
  idOf: (index: number) => string
  suggestions: PlaceSuggestion[]
  active: number
  onChoose: (suggestion: PlaceSuggestion) => void
}) {
  const t = useTranslations('trips.form')
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 animate-appear overflow-y-auto rounded-lg bg-raised p-1 shadow-float"
    >
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field that keeps the focus handles the keys
        <div
          key={suggestion.key}
          id={idOf(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The field keeps the focus, or it would close the list before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
          className={classNames(
            'flex min-h-9 cursor-pointer items-center gap-3 rounded-sm px-2.5 py-1 text-sm hover:bg-hover pointer-coarse:min-h-11',
            index === active && 'bg-hover',
          )}
        >
          <span className="min-w-0 truncate font-medium">{suggestion.place.name}</span>
          <span className="min-w-0 flex-1 truncate text-ink-faint">{suggestion.country}</span>
          {suggestion.hasGuide ? <Badge tone="accent">{t('hasGuide')}</Badge> : null}
        </div>
      ))}
    </div>
  )
}
