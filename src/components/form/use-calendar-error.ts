'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { formatDay, formatLocalTime } from '#lib/format.ts'
import { exampleDay } from '#lib/read-day.ts'
import { exampleTime } from '#lib/read-time.ts'

/** Texts for the codes with which a schema rejects a typed date or time; null for other codes. */
export function useCalendarError(): (code: string) => string | null {
  const t = useTranslations('layout.calendar')
  const locale = useLocale()
  return useCallback(
    (code) => {
      if (code === 'date') return t('dateProblem', { example: formatDay(exampleDay, locale, 'year') })
      return code === 'time' ? t('timeProblem', { example: formatLocalTime(exampleTime, locale) }) : null
    },
    [t, locale],
  )
}
