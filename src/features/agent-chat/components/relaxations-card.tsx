'use client'
import { ArrowRight } from 'lucide-react'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { AgentCard } from '#contract/agent-card.ts'

type RelaxationsCardData = Extract<AgentCard, { type: 'relaxations' }>

/** Ways out of a request that has no plan: one tap notes the way in the brief and plans again. */
export function RelaxationsCard({
  card,
  onRelax,
}: {
  card: RelaxationsCardData
  /** Absent once it is no longer the last turn, or for those who may not change the trip. */
  onRelax?: (option: RelaxationsCardData['options'][number]) => void
}) {
  const headingId = useId()
  return (
    <article
      aria-labelledby={headingId}
      className="rounded-lg border border-line-strong bg-surface px-3 py-2.5 text-sm"
    >
      <h3 id={headingId} className="font-medium">
        {card.title}
      </h3>
      <ul className="mt-2 flex flex-col gap-1.5">
        {card.options.map((option) => (
          <li key={option.label}>
            <Button
              className="h-auto min-h-10 w-full justify-between py-1.5 text-left pointer-coarse:min-h-11"
              disabled={!onRelax}
              onClick={() => onRelax?.(option)}
            >
              <span className="min-w-0">{option.label}</span>
              <ArrowRight aria-hidden className="text-ink-faint" />
            </Button>
          </li>
        ))}
      </ul>
    </article>
  )
}
