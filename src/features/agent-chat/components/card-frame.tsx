'use client'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { SourceName } from '#components/ui/source-name.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { Provenance } from '#contract/itinerary.ts'

/** A card of an answer: title, where it comes from, content. No landmark: a long chat holds dozens. */
export function CardFrame({
  icon: Icon,
  title,
  source,
  children,
}: {
  icon: LucideIcon
  title: string
  source?: Provenance
  children: ReactNode
}) {
  return (
    <article aria-label={title} className="rounded-lg border border-line bg-surface text-sm">
      <header className="flex items-start gap-2 px-3 pt-2.5 pb-1.5">
        <Icon aria-hidden strokeWidth={1.75} className="mt-0.5 size-4 shrink-0 text-ink-faint" />
        <div className="min-w-0 flex-1">
          <h3 className="font-medium [overflow-wrap:anywhere]">{title}</h3>
          {source ? (
            <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
              <span className="text-ink-soft text-xs">
                <SourceName name={source.name} />
              </span>
            </SourcedValue>
          ) : null}
        </div>
      </header>
      <div className="px-3 pb-3">{children}</div>
    </article>
  )
}
