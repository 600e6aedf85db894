'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { AffixedInput } from '#components/ui/input.tsx'
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
  const t = useTranslations('common')
  const [text, setText] = useState(value)
  const [isPending, setPending] = useState(false)
  useEffect(() => {
    if (isPending || text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, value, isPending, onChange])
  return (
    <AffixedInput
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={example}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setPending(true)}
      onCompositionEnd={() => setPending(false)}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Escape') setText('')
        if (event.key === 'Enter') onChange(text.trim())
      }}
      before={<Search aria-hidden strokeWidth={1.75} />}
      after={text ? <IconButton size="sm" icon={X} label={t('clear')} onClick={() => setText('')} /> : null}
    />
  )
}
