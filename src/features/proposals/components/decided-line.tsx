'use client'
import { ChevronRight, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Proposal } from '#contract/proposal.ts'

/** A decided proposal in one line where there is room, with undo while possible; its changes open below. */
export function DecidedLine({
  headingId,
  proposal,
  tone,
  canUndo,
  busy,
  onUndo,
  children,
}: {
  headingId: string
  proposal: Proposal
  tone: Tone
  canUndo: boolean
  busy: boolean
  onUndo: () => void
  children: ReactNode
}) {
  const t = useTranslations('proposals')
  const tCommon = useTranslations('common')
  const { status, title, reason } = proposal
  const applied = status === 'applied' || status === 'partly_applied'
  const outcome = t(`outcome.${status}`, { taken: proposal.acceptedIds.length, total: proposal.changes.length })
  return (
    <div className="flex flex-wrap items-start gap-2 px-4 py-2">
      <details className="group/changes min-w-36 flex-1 py-1">
        <summary className="flex cursor-pointer list-none flex-wrap items-center gap-2 rounded-sm pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 text-ink-faint transition-transform group-open/changes:rotate-90"
          />
          <h3
            id={headingId}
            className="min-w-24 flex-1 truncate font-semibold text-sm group-open/changes:whitespace-normal"
          >
            {title}
          </h3>
          <Badge tone={tone}>{t(`status.${status}`)}</Badge>
        </summary>
        <p className="mt-1 text-ink-soft text-sm">
          {outcome}
          {reason ? <span className="block text-ink-faint text-xs">{reason}</span> : null}
        </p>
        {children}
      </details>
      <p role="status" className="sr-only">
        {outcome}
      </p>
      {applied && canUndo ? (
        <Button size="sm" busy={busy} onClick={onUndo}>
          <Undo2 aria-hidden strokeWidth={1.75} />
          {tCommon('undo')}
        </Button>
      ) : null}
    </div>
  )
}
