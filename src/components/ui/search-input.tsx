'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentPropsWithoutRef, useRef } from 'react'
import { isComposing } from '#lib/input-method.ts'
import { IconButton } from './icon-button.tsx'
import { AffixedInput } from './input.tsx'

/** A search text, emptied by its button or by Escape. The browser's own search fields draw a button in their own color. */
export function SearchInput({
  label,
  value,
  onChange,
  onKeyDown,
  ...rest
}: Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'role' | 'onChange'> & {
  label: string
  value: string
  onChange: (text: string) => void
}) {
  const t = useTranslations('common')
  const field = useRef<HTMLInputElement>(null)
  return (
    <AffixedInput
      ref={field}
      type="text"
      role="searchbox"
      enterKeyHint="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) onChange('')
        onKeyDown?.(event)
      }}
      before={<Search aria-hidden strokeWidth={1.75} />}
      after={
        value ? (
          <IconButton
            size="sm"
            icon={X}
            label={t('clear')}
            onClick={() => {
              onChange('')
              field.current?.focus()
            }}
          />
        ) : null
      }
      {...rest}
    />
  )
}
