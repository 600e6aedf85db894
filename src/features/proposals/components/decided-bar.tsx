'use client'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { Proposal } from '#contract/proposal.ts'

/** The decision about a proposal, with undo while possible. */
export function DecidedBar({
  proposal,
  canUndo,
  busy,
  onUndo,
}: {
  proposal: Proposal
  canUndo: boolean
  busy: boolean
  onUndo: () => void
}) {
  const t = useTranslations('proposals')
  const tCommon = useTranslations('common')
  const applied = proposal.status === 'applied' || proposal.status === 'partly_applied'
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 border-line border-t px-4 py-3 text-ink-soft text-sm"
    >
      <p className="min-w-0 flex-1">
        {t(`outcome.${proposal.status}`, { taken: proposal.acceptedIds.length, total: proposal.changes.length })}
        {proposal.reason ? <span className="block text-ink-faint text-xs">{proposal.reason}</span> : null}
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
