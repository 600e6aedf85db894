'use client'
import { Star } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'

/** A rating out of five; nothing without one. */
export function Rating({ value }: { value: number | null }) {
  const t = useTranslations('explore')
  const format = useFormatter()
  if (value === null) return null
  const rating = format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <span className="tabular inline-flex items-center gap-1 text-ink-soft text-sm">
      <Star aria-hidden className="size-3.5 fill-current text-caution" strokeWidth={1.75} />
      <span aria-hidden>{rating}</span>
      <span className="sr-only">{t('rating', { rating })}</span>
    </span>
  )
}
