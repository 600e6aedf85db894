'use client'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { NewItem } from '#contract/itinerary.ts'
import type { Trial } from '#contract/trial.ts'
import { ItemCost } from '#features/plan-items/components/item-cost.tsx'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { formatDay } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'

/** The days of a plan that was tried out, and how to keep it. */
export function TrialPlanView({
  trial,
  isNew,
  onDiscard,
}: {
  trial: Trial
  /** It was asked for just now: the page goes to it. */
  isNew: boolean
  onDiscard: () => void
}) {
  const t = useTranslations('trials')
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  const { plan, expiresAt } = trial
  const { title, total, source, durationDays } = plan
  return (
    <section aria-labelledby="trial-title" className="rounded-xl border border-line bg-surface">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 pt-4 sm:px-6 sm:pt-5">
        <h2 id="trial-title" ref={heading} tabIndex={-1} className="scroll-mt-20 font-semibold text-lg outline-none">
          {title}
        </h2>
        <span className="text-ink-soft text-sm">
          <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
            <Money value={roundEstimate(total)} />
          </SourcedValue>
        </span>
      </header>
      <ol className="mt-3 grid gap-x-8 gap-y-6 px-4 sm:px-6 md:grid-cols-2">
        {Array.from({ length: durationDays }, (_, index) => index + 1).map((day) => (
          <li key={day} data-day={day} className="min-w-0">
            <h3 className="flex items-center gap-2 font-semibold text-sm">
              <DayMark day={day} size="sm" />
              {t('day', { day })}
            </h3>
            <ol className="mt-1 divide-y divide-line">
              {plan.items
                .filter((item) => item.day === day)
                .map((item) => (
                  <ItemRow key={`${item.start} ${item.title}`} item={item} />
                ))}
            </ol>
          </li>
        ))}
      </ol>
      <footer className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3 border-line border-t bg-sunken/60 px-4 py-4 sm:px-6">
        <Link href="/register" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
          {t('keep')}
        </Link>
        <Link href="/login" className={buttonClasses({ size: 'lg' })}>
          {t('signIn')}
        </Link>
        <Button variant="quiet" size="lg" onClick={onDiscard}>
          {t('discard')}
        </Button>
        <p className="text-ink-faint text-xs">{t('keptUntil', { day: formatDay(expiresAt.slice(0, 10), locale) })}</p>
      </footer>
    </section>
  )
}

function ItemRow({ item }: { item: NewItem }) {
  return (
    <li className="flex items-baseline gap-3 py-2">
      <ItemTime item={item} />
      <KindIcon kind={item.kind} className="translate-y-0.5" />
      <span className="min-w-0 flex-1 break-words">{item.title}</span>
      <span className="shrink-0 text-ink-soft text-xs">
        <ItemCost item={item} />
      </span>
    </li>
  )
}
