'use client'
import { useId } from 'react'
import type { AgentCard } from '#contract/agent-card.ts'
import type { WayOut } from '#contract/way-out.ts'
import { WayOutList } from './way-out-list.tsx'

/** Ways out of a request that has no plan. */
export function RelaxationsCard({
  card,
  onRelax,
}: {
  card: Extract<AgentCard, { type: 'relaxations' }>
  onRelax: ((option: WayOut) => void) | undefined
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
      <WayOutList options={card.options} onRelax={onRelax} />
    </article>
  )
}
