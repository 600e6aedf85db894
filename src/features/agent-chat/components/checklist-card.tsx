'use client'
import { ListChecks } from 'lucide-react'
import type { AgentCard } from '#contract/agent-card.ts'
import { CardFrame } from './card-frame.tsx'

/** A list in groups, such as what to pack. */
export function ChecklistCard({ card }: { card: Extract<AgentCard, { type: 'checklist' }> }) {
  return (
    <CardFrame icon={ListChecks} title={card.title} source={card.source}>
      {card.about.map((line) => (
        <p key={line} className="text-ink-soft">
          {line}
        </p>
      ))}
      <div className="mt-2 grid gap-x-6 gap-y-3 @lg:grid-cols-2">
        {card.groups.map(({ title, items }) => (
          <section key={title}>
            <h4 className="font-medium">{title}</h4>
            <ul className="mt-0.5">
              {items.map(({ text, note }) => (
                <li key={text} className="py-0.5">
                  {text}
                  {note ? <span className="text-ink-faint text-xs"> · {note}</span> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </CardFrame>
  )
}
