'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Ends mails of one kind on a click only: mail scanners open links. */
export function Unsubscribe({ token }: { token: string }) {
  const t = useTranslations('notifications')
  const explain = useAppError()
  const end = trpc.notifications.unsubscribe.useMutation()
  const isBroken = end.error && readAppError(end.error).code === 'TOKEN_EXPIRED'
  return (
    <div className="flex flex-col items-start gap-5">
      {end.error ? <Notice tone="danger">{isBroken ? t('brokenLink') : explain(end.error)}</Notice> : null}
      {end.data ? (
        <>
          <Notice tone="positive">{t('unsubscribed', { kind: t(`names.${end.data.kind}`) })}</Notice>
          <Link href="/profile/notifications" className={buttonClasses({ size: 'lg' })}>
            {t('settings')}
          </Link>
        </>
      ) : (
        <Button variant="primary" size="lg" busy={end.isPending} onClick={() => end.mutate({ token })}>
          {t('unsubscribe')}
        </Button>
      )}
    </div>
  )
}
