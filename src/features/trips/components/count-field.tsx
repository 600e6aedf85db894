'use client'
import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'

/** A counter with two buttons; its value is announced when it changes. */
export function CountField({
  label,
  detail,
  value,
  min,
  max,
  onChange,
}: {
  label: string
  detail?: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}) {
  const t = useTranslations('trips.form')
  return (
    <fieldset className="flex min-h-11 items-center justify-between gap-4">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="text-sm">
        {label}
        {detail ? <span className="block text-ink-faint text-xs">{detail}</span> : null}
      </span>
      <span className="flex items-center gap-1">
        <IconButton
          variant="secondary"
          icon={Minus}
          label={t('fewer', { label })}
          unavailable={value <= min}
          onClick={() => onChange(Math.max(min, value - 1))}
        />
        <output className="tabular w-9 text-center font-medium text-base">{value}</output>
        <IconButton
          variant="secondary"
          icon={Plus}
          label={t('moreOf', { label })}
          unavailable={value >= max}
          onClick={() => onChange(Math.min(max, value + 1))}
        />
      </span>
    </fieldset>
  )
}
