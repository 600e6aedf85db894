'use client'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import { useRefreshTrip } from '#features/undo/hooks/use-refresh-trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Takes back the last change of the person by one tap, unless another came after it. */
export function UndoCard({
  card,
  tripId,
  canUndo,
}: {
  card: Extract<AgentCard, { type: 'undo' }>
  tripId: string
  canUndo: boolean
}) {
  const t = useTranslations('chat')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const undo = trpc.undo.last.useMutation({
    onSettled: useRefreshTrip(tripId),
  })
  const problem = explain(undo.error)
  return (
    <article aria-label={card.question} className="rounded-lg border border-line-strong bg-surface px-3 py-2.5 text-sm">
      <p className="font-medium">{card.question}</p>
      {undo.isSuccess ? (
        <p role="status" className="mt-1.5 text-ink-soft">
          {t('undone')}
        </p>
      ) : (
        <Button
          size="sm"
          className="mt-2"
          disabled={!canUndo || undo.isPending}
          onClick={() => undo.mutate({ tripId, entryId: card.entryId })}
        >
          <Undo2 aria-hidden />
          {tCommon('undo')}
        </Button>
      )}
      {problem ? (
        <Notice tone="danger" className="mt-2">
          {problem}
        </Notice>
      ) : null}
    </article>
  )
}
