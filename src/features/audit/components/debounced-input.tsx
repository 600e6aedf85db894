'use client'
import { useEffect, useState } from 'react'
import type { FieldControl } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'

const typingPauseMs = 300

/** Applies after a pause in typing, so that not every key sends a request. */
export function DebouncedInput({
  control,
  value,
  list,
  placeholder,
  onChange,
}: {
  control: FieldControl
  value: string
  list?: string
  placeholder: string
  onChange: (value: string) => void
}) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <Input
      {...control}
      value={text}
      list={list}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      maxLength={80}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
