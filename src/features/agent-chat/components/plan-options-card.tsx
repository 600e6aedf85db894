'use client'
import { Minus, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import type { PlanOption } from '#contract/plan-option.ts'
import { classNames } from '#lib/class-names.ts'
import { formatLocalTime, formatMoney } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import { differencesOf } from '../plan-differences.ts'

export interface PlanOptionsCardProps {
  card: Extract<AgentCard, { type: 'plan_options' }>
  /** The option that the proposal of this turn was made from. */
  proposed: PlanOption['intent'] | null
  /** Asks the agent for a proposal from this option; absent while no message can be sent. */
  onChoose?: (intent: PlanOption['intent']) => void
}

/** The options at once: three columns, or three rows where it is narrow. What they share is not repeated. */
export function PlanOptionsCard({ card, proposed, onChoose }: PlanOptionsCardProps) {
  const t = useTranslations('chat')
  return (
    <ul aria-label={t('options')} className="grid gap-2 @2xl:grid-cols-3">
      {card.options.map((option) => {
        const isProposed = option.intent === proposed
        return (
          <li
            key={option.intent}
            className={classNames(
              'flex flex-col rounded-lg border bg-surface p-3 text-sm',
              isProposed ? 'border-accent' : 'border-line',
            )}
          >
            <OptionSummary option={option} card={card} proposed={proposed} />
            <OptionDetails option={option} />
            {onChoose && !isProposed && (
              <Button size="sm" className="mt-auto self-start" onClick={() => onChoose(option.intent)}>
                {t('useThis')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function OptionSummary({
  option,
  card,
  proposed,
}: {
  option: PlanOption
  card: PlanOptionsCardProps['card']
  proposed: PlanOption['intent'] | null
}) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const { source, options } = card
  const { pros, cons, costAgainst } = differencesOf(option, options, proposed)
  return (
    <>
      <div className="flex items-baseline justify-between gap-2">
        <h4 className="font-semibold text-base">{t(`intent.${option.intent}`)}</h4>
        <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
          <Money value={roundEstimate(option.cost)} className="font-medium tabular-nums" />
        </SourcedValue>
      </div>
      {option.intent === proposed ? (
        <Badge tone="accent" className="self-start">
          {t('proposed')}
        </Badge>
      ) : (
        costAgainst && (
          <p className="tabular text-ink-soft text-xs">
            {t(costAgainst.amount < 0 ? 'costsLess' : 'costsMore', {
              amount: formatMoney(roundEstimate({ ...costAgainst, amount: Math.abs(costAgainst.amount) }), locale),
            })}
          </p>
        )
      )}
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
      </ul>
    </>
  )
}

function OptionDetails({ option }: { option: PlanOption }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  return (
    <details className="my-1.5">
      <summary className="cursor-pointer py-1 text-accent pointer-coarse:py-3">{t('showDays')}</summary>
      <p className="mt-1 text-ink-soft">{option.fit}</p>
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
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}
