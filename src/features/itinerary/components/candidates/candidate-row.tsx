'use client'
import { ThumbsUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { ItemCandidate } from '#contract/item-candidate.ts'
import { ItemCost } from '#features/plan-items/components/item-cost.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { classNames } from '#lib/class-names.ts'

export function CandidateRow({
  candidate,
  canWrite,
  onVote,
  onChoose,
  onRemove,
}: {
  candidate: ItemCandidate
  canWrite: boolean
  onVote: () => void
  onChoose: () => void
  onRemove: () => void
}) {
  const t = useTranslations('plan.candidates')
  const tKind = useTranslations('plan.kind')
  const { title, kind, addedBy, votes, hasMyVote } = candidate
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
      <KindIcon kind={kind} label={tKind(kind)} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="block wrap-break-word font-medium text-sm">{title}</span>
        <span className="flex flex-wrap gap-x-2 text-ink-faint text-xs">
          {addedBy ? <span>{t('addedBy', { name: addedBy.name })}</span> : null}
          <ItemCost item={candidate} />
        </span>
      </span>
      <span className="flex items-center gap-1">
        <Button
          variant="quiet"
          size="sm"
          aria-pressed={hasMyVote}
          aria-label={t('vote', { title, votes })}
          onClick={onVote}
          className={classNames('tabular', hasMyVote && 'text-accent')}
        >
          <ThumbsUp aria-hidden strokeWidth={1.75} />
          {votes}
        </Button>
        {canWrite ? (
          <>
            <Button size="sm" aria-label={t('chooseOne', { title })} onClick={onChoose}>
              {t('choose')}
            </Button>
            <IconButton icon={X} label={t('remove', { title })} size="sm" onClick={onRemove} />
          </>
        ) : null}
      </span>
    </li>
  )
}
