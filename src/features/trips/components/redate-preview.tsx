'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import type { RedatedItem } from '#contract/trip-redating.ts'
import { formatDay } from '#lib/format.ts'
import type { Redating } from '../hooks/use-redating.ts'

const mostNamed = 6

/** Under the dates of a trip: what happens to its items, before anything is changed. */
export function RedatePreview({ redating: { mode, setMode, hasModes, items } }: { redating: Redating }) {
  const t = useTranslations('trips.redate')
  if (!items || (items.length === 0 && !hasModes)) return null
  const lost = items.filter(({ toDay }) => toDay === null)
  const booked = items.filter(
    ({ booking, toDay, fromDate, toDate }) => booking === 'booked' && toDay !== null && fromDate !== toDate,
  )
  const kept = items.length - lost.length
  return (
    <section aria-label={t('title')} className="mt-2 rounded-lg border border-line bg-sunken px-4 py-3">
      <p className="font-medium text-sm">{t('title')}</p>
      {hasModes ? (
        <RadioGroup
          label={t('title')}
          name="redate-mode"
          className="mt-1"
          value={mode}
          onChange={setMode}
          options={[
            { value: 'shift', label: t('shift'), detail: t('shiftDetail') },
            { value: 'keep', label: t('keep'), detail: t('keepDetail') },
            { value: 'unbooked', label: t('unbooked'), detail: t('unbookedDetail') },
          ]}
        />
      ) : null}
      <div role="status" className="mt-2 flex flex-col gap-2 text-sm">
        {kept > 0 ? <p className="text-ink-soft">{t('moved', { count: kept })}</p> : null}
        {items.length === 0 ? <p className="text-ink-soft">{t('nothing')}</p> : null}
        {lost.length > 0 ? <Affected items={lost} sentence={t('unscheduled', { count: lost.length })} /> : null}
        {booked.length > 0 ? <Affected items={booked} sentence={t('booked', { count: booked.length })} /> : null}
      </div>
    </section>
  )
}

function Affected({ items, sentence }: { items: readonly RedatedItem[]; sentence: string }) {
  const t = useTranslations('trips.redate')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const place = (date: string | null, day: number | null) =>
    date ? formatDay(date, locale, 'short') : day === null ? '' : tCommon('day', { number: day })
  return (
    <Notice tone="caution">
      <p className="font-medium">{sentence}</p>
      <ul className="mt-1">
        {items.slice(0, mostNamed).map(({ itemId, title, fromDate, fromDay, toDate, toDay }) => (
          <li key={itemId} className="flex justify-between gap-3">
            <span className="min-w-0 truncate">{title}</span>
            <span className="tabular shrink-0 text-ink-soft">
              {[place(fromDate, fromDay), place(toDate, toDay)].filter(Boolean).join(' → ')}
            </span>
          </li>
        ))}
      </ul>
      {items.length > mostNamed ? <p>{t('more', { count: items.length - mostNamed })}</p> : null}
    </Notice>
  )
}
