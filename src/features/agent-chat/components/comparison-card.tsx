'use client'
import { Columns3 } from 'lucide-react'
import { useLocale } from 'next-intl'
import type { AgentCard } from '#contract/agent-card.ts'
import { timesOnClock } from '#lib/times-in-text.ts'
import { CardActions } from './card-actions.tsx'
import { CardFrame } from './card-frame.tsx'
import { CompareTable } from './compare-table.tsx'

/** Options that were asked for, side by side; each can be added from here. */
export function ComparisonCard({ card }: { card: Extract<AgentCard, { type: 'comparison' }> }) {
  const locale = useLocale()
  const rows = card.rows.map((row) => ({
    ...row,
    values: row.values.map((value) => value && timesOnClock(value, locale)),
  }))
  const offers = card.options.flatMap(({ name, place, plan }) => (plan ? { name, place, plan } : []))
  return (
    <CardFrame icon={Columns3} title={card.title} source={card.source}>
      <CompareTable label={card.title} options={card.options.map(({ name }) => name)} rows={rows} />
      {offers.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-line border-t">
          {offers.map(({ name, place, plan }) => (
            <li key={name} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
              <span className="flex flex-wrap items-center gap-1">
                <CardActions plan={plan} place={place} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </CardFrame>
  )
}
