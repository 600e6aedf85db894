'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useErrorMessage } from '#i18n/use-error-message.ts'
import { useConnection } from '#lib/use-online.ts'
import { completeSentences } from '../complete-sentences.ts'
import type { FollowedRun } from '../hooks/use-run.ts'

/** Notes of an active run: lost connection, failure with its action, and complete sentences for screen readers. */
export function RunNotes({ run: { view, connection }, onRetry }: { run: FollowedRun; onRetry: () => void }) {
  const t = useTranslations('chat')
  const sentence = useErrorMessage()
  const isOffline = useConnection() === 'offline'
  const isAtWork = view.phase === 'waiting' || view.phase === 'running'
  return (
    <>
      {isAtWork && (isOffline || (connection === 'connecting' && view.lastSeq > 0)) && (
        <Notice tone="caution">{t('reconnecting')}</Notice>
      )}
      {view.failure && (
        <Notice
          tone="danger"
          action={
            view.failure.retryable && (
              <Button size="sm" onClick={onRetry}>
                {t('tryAgain')}
              </Button>
            )
          }
        >
          {sentence(view.failure.code)}
        </Notice>
      )}
      <p aria-live="polite" className="sr-only">
        {isAtWork ? completeSentences(view.text) || view.status : view.text}
      </p>
    </>
  )
}
