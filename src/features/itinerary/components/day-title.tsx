import { useLocale, useTranslations } from 'next-intl'
import { addDays } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'

/** Number and date of a day (null = unscheduled), never cut. */
export function DayTitle({ id, day, startDate }: { id?: string; day: number | null; startDate: string | null }) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  return (
    <h3
      id={id}
      className="flex min-w-0 max-w-full @lg:shrink-0 flex-wrap items-baseline gap-x-2 whitespace-nowrap font-semibold text-sm"
    >
      {day === null ? t('unscheduled') : tCommon('day', { number: day })}
      {day !== null && startDate ? (
        <time dateTime={addDays(startDate, day - 1)} className="font-normal text-ink-soft">
          {formatDay(addDays(startDate, day - 1), locale)}
        </time>
      ) : null}
    </h3>
  )
}
