'use client'
import { useLocale } from 'next-intl'
import { type Ref, useState } from 'react'
import { classNames } from '#lib/class-names.ts'
import { formatLocalTime } from '#lib/format.ts'
import { isComposing } from '#lib/input-method.ts'
import { isTime, readTime } from '#lib/read-time.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'
import type { FieldControl } from './field.tsx'
import { Input } from './input.tsx'

export interface TimeInputProps {
  control: FieldControl
  /** `HH:MM`, '' or what was typed and cannot be read. */
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
  disabled?: boolean
  className?: string
}

/** A time of day that is typed as one likes (9, 930, 9:30 pm) and shown in the reader's style. */
export function TimeInput({ control, value, onChange, inputRef, disabled, className }: TimeInputProps) {
  const locale = useLocale()
  const isTouch = useMediaQuery('(pointer: coarse)')
  const [typed, setTyped] = useState<string | null>(null)

  function commit(text: string) {
    const time = readTime(text)
    const next = time === undefined ? text : (time ?? '')
    if (next !== value) onChange(next)
    setTyped(null)
  }
  return (
    <Input
      {...control}
      ref={inputRef}
      disabled={disabled}
      autoComplete="off"
      // Digits alone are a time too.
      inputMode={isTouch ? 'numeric' : 'text'}
      className={classNames('tabular', className)}
      value={typed ?? (isTime(value) ? formatLocalTime(value, locale) : value)}
      onChange={({ target }) => {
        if (isTime(target.value)) commit(target.value)
        else setTyped(target.value)
      }}
      onBlur={() => typed !== null && commit(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event) && typed !== null) commit(typed)
      }}
    />
  )
}
