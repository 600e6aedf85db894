'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { PlanOption } from '#contract/plan-option.ts'
import type { WayOut } from '#contract/way-out.ts'
import { proposedIntent } from '../plan-differences.ts'
import type { AgentTurn as Turn } from '../turn.ts'
import { AgentCardView } from './agent-card-view.tsx'
import { AnswerActions } from './answer-actions.tsx'
import { CitedText } from './cited-text.tsx'
import { QuestionCard } from './question-card.tsx'
import { ToolCard } from './tool-card.tsx'
import type { TurnActions } from './turn-actions.ts'
import { TurnProposal } from './turn-proposal.tsx'

export interface AgentTurnProps {
  turn: Turn
  tripId: string
  /** The answer to what was asked on this page: its proposal takes the focus. */
  isNew: boolean
  /** Whether the reader may keep the answer as a note. */
  canEdit: boolean
  isLast: boolean
  /** null while they cannot be taken. */
  actions: TurnActions | null
  onChoose?: (intent: PlanOption['intent']) => void
  onRelax?: (option: WayOut) => void
  /** Absent for those who may not change the trip, and while an answer is made. */
  onPlanAgain?: () => void
}

/** One turn of the agent, streaming or stored. Those that are over stay as they are while a newer one streams. */
export const AgentTurn = memo(function AgentTurn({
  turn,
  tripId,
  isNew,
  canEdit,
  isLast,
  actions,
  onChoose,
  onRelax,
  onPlanAgain,
}: AgentTurnProps) {
  const t = useTranslations('chat')
  const { tools, cards, text, citations, status, state, proposals } = turn
  const hasPlan = cards.some(({ type }) => type === 'plan_options')
  return (
    <article aria-label={t('title')} className="@container space-y-3">
      {tools.length > 0 && (
        <ul className="rounded-lg border border-line bg-surface p-1">
          {tools.map((tool) => (
            <li key={tool.id}>
              <ToolCard {...tool} />
            </li>
          ))}
        </ul>
      )}
      {cards.map((card, index) => (
        <AgentCardView
          // biome-ignore lint/suspicious/noArrayIndexKey: cards of a turn are only ever appended
          key={index}
          card={card}
          tripId={tripId}
          folded={hasPlan}
          proposed={proposedIntent(tools)}
          onChoose={onChoose}
          onRelax={onRelax}
        />
      ))}
      {turn.questions.map((question, index) => (
        <QuestionCard
          key={question.id}
          question={question}
          isOpen={state === 'asking' && index === turn.questions.length - 1}
          canAnswer={canEdit}
        />
      ))}
      {text && <CitedText text={text} citations={citations} />}
      {state === 'running' && (
        <p className="flex items-center gap-2 text-ink-soft text-sm">
          <span aria-hidden className="size-2 animate-pulse rounded-full bg-accent motion-reduce:animate-none" />
          {status ?? t('thinking')}
        </p>
      )}
      {(state === 'failed' || (state === 'stopped' && turn.questions.every(({ answer }) => answer !== null))) && (
        <Badge tone="caution">{t(state === 'stopped' ? 'stopped' : 'unfinished')}</Badge>
      )}
      {proposals.map((proposal) => (
        <TurnProposal
          key={proposal.id}
          {...proposal}
          tripId={tripId}
          isNew={isNew}
          onPlanAgain={hasPlan ? onPlanAgain : undefined}
        />
      ))}
      {state !== 'running' && state !== 'asking' && (
        <AnswerActions turn={turn} tripId={tripId} canEdit={canEdit} isLast={isLast} actions={actions} />
      )}
    </article>
  )
})
