'use client'
import { Coffee, Minus, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { Provenance } from '#contract/itinerary.ts'
import type { PlanOption } from '#contract/plan-option.ts'
import { formatLocalTime } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import { differencesOf } from '../plan-differences.ts'

/** What tells this option apart, and its days. What all options share is not repeated. */
export function PlanOptionDetails({
  option,
  options,
  source,
  proposed,
}: {
  option: PlanOption
  options: readonly PlanOption[]
  source: Provenance
  proposed: PlanOption['intent'] | null
}) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const { pros, cons } = differencesOf(option, options, proposed)
  return (
    <>
      <p className="flex items-baseline justify-between gap-2">
        <span className="text-ink-soft">{option.fit}</span>
        <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
          <Money value={roundEstimate(option.cost)} className="tabular font-medium" />
        </SourcedValue>
      </p>
      <ul className="mt-1.5 space-y-1">
        {pros.map((text) => (
          <li key={text} className="flex gap-1.5">
            <Plus aria-label={t('pro')} className="mt-0.5 size-3.5 shrink-0 text-positive" />
            <span>{text}</span>
          </li>
        ))}
        {cons.map((text) => (
          <li key={text} className="flex gap-1.5 text-ink-soft">
            <Minus aria-label={t('con')} className="mt-0.5 size-3.5 shrink-0 text-caution" />
            <span>{text}</span>
          </li>
        ))}
        {option.exhausted && (
          <li className="flex gap-1.5 text-ink-soft">
            <Coffee aria-hidden className="mt-0.5 size-3.5 shrink-0 text-ink-faint" />
            <span>{option.exhausted.text}</span>
          </li>
        )}
      </ul>
      <Disclosure className="mt-1" summary={t('showDays')}>
        <ol className="mt-1 space-y-2">
          {option.days.map(({ day, visits }) => (
            <li key={day} className="flex gap-2">
              <DayMark day={day} size="sm" />
              <ul className="min-w-0 space-y-0.5">
                {visits.map((visit) => (
                  <li key={`${visit.start} ${visit.title}`} className="text-ink-soft">
                    <span className="mr-1.5 tabular-nums">{formatLocalTime(visit.start, locale)}</span>
                    <span className="text-ink">{visit.title}</span>
                  </li>
                ))}
                {option.exhausted?.days.includes(day) && <li className="text-ink-faint">{t('freeTime')}</li>}
              </ul>
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}
