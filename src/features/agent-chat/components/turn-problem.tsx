'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'

/** A failed message or run, with one action. */
export function TurnProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('chat')
  const explain = useAppError()
  const { code } = readAppError(error)
  return (
    <Notice
      tone={code === 'offline' || code === 'RATE_LIMITED' ? 'caution' : 'danger'}
      action={
        <Button size="sm" onClick={onRetry}>
          {t('sendAgain')}
        </Button>
      }
    >
      {explain(error)}
    </Notice>
  )
}
