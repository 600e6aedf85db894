'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PlanOption } from '#contract/agent-card.ts'
import { ProposalCard } from '#features/proposals/components/proposal-card.tsx'
import { useErrorSentence } from '#i18n/use-error-sentence.ts'
import type { FollowedRun } from '../hooks/use-run.ts'
import { wholeSentences } from '../sentences.ts'
import { AgentTurn } from './agent-turn.tsx'

const states = {
  waiting: 'running',
  running: 'running',
  completed: 'complete',
  stopped: 'stopped',
  failed: 'failed',
} as const

export interface LiveTurnProps {
  run: FollowedRun
  tripId: string
  onRetry: () => void
  onChoose?: (intent: PlanOption['intent']) => void
}

/** The turn as it happens. Screen readers hear whole sentences. */
export function LiveTurn({ run: { view, connection }, tripId, onRetry, onChoose }: LiveTurnProps) {
  const words = useTranslations('chat')
  const sentence = useErrorSentence()
  const state = states[view.phase]
  const toolCards = view.tools.flatMap((tool) => (tool.card ? [tool.card] : []))
  return (
    <>
      <AgentTurn
        tools={view.tools}
        cards={[...toolCards, ...view.cards]}
        text={view.text}
        citations={view.citations}
        status={view.status}
        state={state}
        onChoose={onChoose}
      >
        {view.proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} tripId={tripId} />
        ))}
      </AgentTurn>
      {state === 'running' && connection === 'connecting' && view.lastSeq > 0 && (
        <Notice tone="caution">{words('reconnecting')}</Notice>
      )}
      {view.failure && (
        <Notice
          tone="danger"
          action={
            view.failure.retryable && (
              <Button size="sm" onClick={onRetry}>
                {words('tryAgain')}
              </Button>
            )
          }
        >
          {sentence(view.failure.code)}
        </Notice>
      )}
      <p aria-live="polite" className="sr-only">
        {state === 'running' ? wholeSentences(view.text) || view.status : view.text}
      </p>
    </>
  )
}
