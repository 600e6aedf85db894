'use client'
import { useLocale, useTranslations } from 'next-intl'
import { languageOf } from '#contract/locale.ts'
import { localized } from '#i18n/localized.ts'
import { formatDayRange, formatList } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { holidaySpans } from '../holiday-spans.ts'

const holidaysStayMs = 86_400_000

/** The public holidays of a country within these dates by name; '' where there are none or they are not known. */
export function useHolidayText(span: { country: string; from: string; to: string } | null): string {
  const t = useTranslations('trip.holidays')
  const locale = useLocale()
  const asked = span ?? { country: '', from: '', to: '' }
  const found = trpc.travel.publicHolidays.useQuery(asked, {
    enabled: span !== null,
    staleTime: holidaysStayMs,
    retry: false,
  })
  const spans = span ? holidaySpans(found.data?.items ?? []) : []
  if (spans.length === 0) return ''
  const names = spans.map(({ name, from, to }) =>
    t('named', {
      name: localized(name, languageOf(locale)),
      dates: formatDayRange(from, to, locale, { year: false }),
    }),
  )
  return t('label', { count: spans.length, names: formatList(names, locale) })
}
