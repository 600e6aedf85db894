'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import type { PlanOption } from '#contract/plan-option.ts'
import type { WayOut } from '#contract/way-out.ts'
import { PlanMemories } from './plan-memories.tsx'
import { PlanOptionDetails } from './plan-option-details.tsx'
import { PlanOptionTile } from './plan-option-tile.tsx'
import { WayOutList } from './way-out-list.tsx'

export interface PlanOptionsCardProps {
  card: Extract<AgentCard, { type: 'plan_options' }>
  /** The option that the proposal of this turn was made from. */
  proposed: PlanOption['intent'] | null
  /** Asks the agent for a proposal from this option; absent while no message can be sent. */
  onChoose?: (intent: PlanOption['intent']) => void
  onRelax?: (option: WayOut) => void
}

/** The options side by side at every width, with the days of the one that is looked at below. */
export function PlanOptionsCard({ card, proposed, onChoose, onRelax }: PlanOptionsCardProps) {
  const t = useTranslations('chat')
  const detailsId = useId()
  const { options, source, waysOut = [] } = card
  const [chosen, setChosen] = useState<PlanOption['intent'] | null>(null)
  const seen = options.find(({ intent }) => intent === (chosen ?? proposed)) ?? options[0]
  if (!seen) return null
  return (
    <article aria-label={t('options')} className="rounded-lg border border-line bg-surface p-2 text-sm">
      <ul className="grid grid-flow-col auto-cols-fr gap-1.5">
        {options.map((option) => (
          <li key={option.intent} className="min-w-0">
            <PlanOptionTile
              option={option}
              options={options}
              proposed={proposed}
              isSeen={option === seen}
              detailsId={detailsId}
              onSee={() => setChosen(option.intent)}
            />
          </li>
        ))}
      </ul>
      <PlanMemories memories={card.remembered ?? []} />
      <div id={detailsId} className="px-1.5 pt-2.5 pb-1">
        <PlanOptionDetails option={seen} options={options} source={source} proposed={proposed} />
        {onChoose && seen.intent !== proposed && (
          <Button size="sm" variant="primary" className="mt-2" onClick={() => onChoose(seen.intent)}>
            {t('useThis')}
          </Button>
        )}
        {seen.exhausted && waysOut.length > 0 && (
          <section aria-label={t('fillDays')} className="mt-3 border-line border-t pt-2.5">
            <h3 className="font-medium">{t('fillDays')}</h3>
            <WayOutList options={waysOut} onRelax={onRelax} />
          </section>
        )}
      </div>
    </article>
  )
}
