'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { AgentCard, Citation, PlanOption } from '#contract/agent-card.ts'
import { AgentCardView } from './agent-card-view.tsx'
import { CitedText } from './cited-text.tsx'
import { CopyButton } from './copy-button.tsx'
import { ToolCard, type ToolCardProps } from './tool-card.tsx'

export interface AgentTurnProps {
  tools: (ToolCardProps & { id: string })[]
  cards: AgentCard[]
  text: string
  citations: Citation[]
  /** What the run is doing, in words; null when it has ended. */
  status: string | null
  state: 'running' | 'complete' | 'stopped' | 'failed'
  /** Proposals, with whatever they need around them. */
  children?: ReactNode
  onChoose?: (intent: PlanOption['intent']) => void
}

/** What the agent did and said in one turn; the same whether it is still at work or long stored. */
export function AgentTurn({ tools, cards, text, citations, status, state, children, onChoose }: AgentTurnProps) {
  const words = useTranslations('chat')
  return (
    <article aria-label={words('agentSays')} className="@container space-y-3">
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
        // biome-ignore lint/suspicious/noArrayIndexKey: cards of a turn are only ever appended
        <AgentCardView key={index} card={card} onChoose={onChoose} />
      ))}
      {text && <CitedText text={text} citations={citations} />}
      {state === 'running' && (
        <p className="flex items-center gap-2 text-ink-soft text-sm">
          <span aria-hidden className="size-2 animate-pulse rounded-full bg-accent motion-reduce:animate-none" />
          {status ?? words('thinking')}
        </p>
      )}
      {(state === 'stopped' || state === 'failed') && (
        <Badge tone="caution">{words(state === 'stopped' ? 'stopped' : 'unfinished')}</Badge>
      )}
      {children}
      {state !== 'running' && text && <CopyButton text={text} />}
    </article>
  )
}
