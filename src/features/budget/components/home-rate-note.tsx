import { useLocale, useTranslations } from 'next-intl'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import { formatDay, formatRate } from '#lib/format.ts'
import type { HomeRate } from '../hooks/use-home-rate.ts'

/** At which rate, and of which day, amounts are shown in the reader's currency. */
export function HomeRateNote({ home }: { home: HomeRate }) {
  const t = useTranslations('budget.settle')
  const locale = useLocale()
  const { from, to, rate, date, kind, source, checkedAt } = home
  return (
    <p className="mt-2 text-ink-faint text-xs">
      <SourcedValue kind={kind} source={source.name} sourceUrl={source.url} checkedAt={checkedAt} className="tabular">
        {t('homeRate', { from, to, rate: formatRate(rate, locale), date: formatDay(date, locale, 'year') })}
      </SourcedValue>
    </p>
  )
}
