import { useLocale, useTranslations } from 'next-intl'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { classNames } from '#lib/class-names.ts'
import { formatLocalTime, isTwelveHour } from '#lib/format.ts'

/** Start above end in a fixed column; "+1" where it ends on the next day, a word where it ends by other clocks. */
export function ItemTime({
  item,
  className,
}: {
  item: Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay'> & Partial<Pick<ItineraryItem, 'endZone'>>
  className?: string
}) {
  const locale = useLocale()
  const t = useTranslations('plan')
  const { start, end, endsNextDay, endZone = null } = item
  return (
    <span
      className={classNames(
        'tabular flex shrink-0 flex-col whitespace-nowrap text-xs leading-[1.125rem]',
        isTwelveHour(locale) ? 'w-16' : 'w-14',
        className,
      )}
    >
      {start ? <time className="font-medium text-ink">{formatLocalTime(start, locale)}</time> : null}
      {end ? <time className="text-ink-faint">{formatLocalTime(end, locale, endsNextDay ? 1 : 0)}</time> : null}
      {end && endZone ? <span className="text-ink-faint">{t('localTime')}</span> : null}
    </span>
  )
}
