'use client'
import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard, PlanOption } from '#contract/agent-card.ts'

export interface PlanOptionsCardProps {
  card: Extract<AgentCard, { type: 'plan_options' }>
  /** Asks the agent for a proposal from this option; absent while no message can be sent. */
  onChoose?: (intent: PlanOption['intent']) => void
}

/** Plan options side by side: cost, pros and cons, days. */
export function PlanOptionsCard({ card, onChoose }: PlanOptionsCardProps) {
  return (
    <ul className="-mx-4 @2xl:mx-0 flex snap-x scroll-px-4 gap-2 overflow-x-auto px-4 pb-1 @2xl:grid @2xl:grid-cols-3 @2xl:px-0">
      {card.options.map((option) => (
        <li
          key={option.intent}
          className="flex @2xl:w-auto w-60 shrink-0 snap-start flex-col rounded-lg border border-line bg-surface p-3 text-sm"
        >
          <OptionSummary option={option} source={card.source} />
          <OptionDays option={option} />
          {onChoose && <ChooseButton onChoose={() => onChoose(option.intent)} />}
        </li>
      ))}
    </ul>
  )
}

function OptionSummary({ option, source }: { option: PlanOption; source: PlanOptionsCardProps['card']['source'] }) {
  const t = useTranslations('chat')
  return (
    <>
      <h4 className="font-semibold text-base">{t(`intent.${option.intent}`)}</h4>
      <p className="mt-0.5">
        <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
          <Money value={option.cost} className="font-medium tabular-nums" />
        </SourcedValue>
      </p>
      <p className="mt-1.5 text-ink-soft">{option.fit}</p>
      <ul className="mt-2 space-y-1">
        {option.pros.map((text) => (
          <li key={text} className="flex gap-1.5">
            <Plus aria-label={t('pro')} className="mt-0.5 size-3.5 shrink-0 text-positive" />
            <span>{text}</span>
          </li>
        ))}
        {option.cons.map((text) => (
          <li key={text} className="flex gap-1.5 text-ink-soft">
            <Minus aria-label={t('con')} className="mt-0.5 size-3.5 shrink-0 text-caution" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function OptionDays({ option }: { option: PlanOption }) {
  const t = useTranslations('chat')
  return (
    <details className="mt-2 mb-3">
      <summary className="cursor-pointer py-1 text-accent pointer-coarse:py-3">{t('showDays')}</summary>
      <ol className="mt-1 space-y-2">
        {option.days.map(({ day, stops }) => (
          <li key={day} className="flex gap-2">
            <DayMark day={day} size="sm" />
            <ul className="min-w-0 space-y-0.5">
              {stops.map((stop) => (
                <li key={`${stop.start} ${stop.title}`} className="text-ink-soft">
                  <span className="mr-1.5 tabular-nums">{stop.start}</span>
                  <span className="text-ink">{stop.title}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}

function ChooseButton({ onChoose }: { onChoose: () => void }) {
  const t = useTranslations('chat')
  return (
    <Button size="sm" className="mt-auto" onClick={onChoose}>
      {t('useThis')}
    </Button>
  )
}
