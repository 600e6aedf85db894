'use client'
import { Check } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Money } from '#components/ui/money.tsx'
import type { PlanOption } from '#contract/plan-option.ts'
import { classNames } from '#lib/class-names.ts'
import { formatMoney } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import { differencesOf } from '../plan-differences.ts'
import { DayBars } from './day-bars.tsx'

/** One option: its cost, whether it is the proposed one, and how full its days are. A tap shows its days. */
export function PlanOptionTile({
  option,
  options,
  proposed,
  isSeen,
  detailsId,
  onSee,
}: {
  option: PlanOption
  options: readonly PlanOption[]
  proposed: PlanOption['intent'] | null
  isSeen: boolean
  detailsId: string
  onSee: () => void
}) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const { costAgainst } = differencesOf(option, options, proposed)
  const isProposed = option.intent === proposed
  return (
    <button
      type="button"
      aria-pressed={isSeen}
      aria-controls={detailsId}
      onClick={onSee}
      className={classNames(
        'flex h-full w-full min-w-0 cursor-pointer flex-col rounded-md border p-2 text-left',
        isSeen ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
      )}
    >
      <span className="font-semibold">{t(`intent.${option.intent}`)}</span>
      <Money value={roundEstimate(option.cost)} className="tabular" />
      <span className="flex min-h-4 items-center gap-1 text-ink-soft text-xs">
        {isProposed ? (
          <>
            <Check aria-hidden className="size-3.5 shrink-0 text-accent" />
            <span className="font-medium text-accent">{t('proposed')}</span>
          </>
        ) : costAgainst ? (
          <span className="tabular">
            {t(costAgainst.amount < 0 ? 'costsLess' : 'costsMore', {
              amount: formatMoney(roundEstimate({ ...costAgainst, amount: Math.abs(costAgainst.amount) }), locale),
            })}
          </span>
        ) : null}
      </span>
      <DayBars days={option.days} />
    </button>
  )
}
