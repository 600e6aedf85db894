'use client'
import { useEffect, useState } from 'react'
import { SearchInput } from '#components/ui/search-input.tsx'
import { isComposing } from '#lib/input-method.ts'

const typingPauseMs = 250

/** A search text that is applied after a short pause, never while an input method is composing. */
export function SearchBox({
  label,
  example,
  value,
  onChange,
}: {
  label: string
  example: string
  value: string
  onChange: (text: string) => void
}) {
  const [text, setText] = useState(value)
  const [isPending, setPending] = useState(false)
  useEffect(() => {
    if (isPending || text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, value, isPending, onChange])
  return (
    <SearchInput
      label={label}
      placeholder={example}
      maxLength={200}
      value={text}
      onChange={setText}
      onCompositionStart={() => setPending(true)}
      onCompositionEnd={() => setPending(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) onChange(text.trim())
      }}
    />
  )
}
