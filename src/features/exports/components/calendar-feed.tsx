'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SecretLink } from '#components/ui/secret-link.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** The address is shown once, when it is made; a new one ends the old one. */
export function CalendarFeed({ tripId }: { tripId: string }) {
  const t = useTranslations('exports.feed')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [url, setUrl] = useState<string | null>(null)
  const feed = trpc.exports.feeds.get.useQuery({ tripId })
  const refresh = () => utils.exports.feeds.get.invalidate({ tripId })
  const create = trpc.exports.feeds.create.useMutation({
    onSuccess: (created) => {
      setUrl(created.url)
      return refresh()
    },
  })
  const revoke = trpc.exports.feeds.revoke.useMutation({
    onSuccess: () => {
      setUrl(null)
      return refresh()
    },
  })
  const problem = explain(feed.error ?? create.error ?? revoke.error)
  return (
    <section aria-labelledby="calendar-feed" className="mt-5">
      <h3 id="calendar-feed" className="font-medium text-sm">
        {t('title')}
      </h3>
      <p className="mt-1 text-ink-soft text-sm">{t('lead')}</p>
      {url ? (
        <div className="mt-3">
          <SecretLink url={url} label={t('address')} hint={t('shownOnce')} />
        </div>
      ) : null}
      {problem ? (
        <Notice tone="danger" className="mt-3">
          {problem}
        </Notice>
      ) : null}
      {feed.isSuccess ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {feed.data === null ? (
            <Button busy={create.isPending} onClick={() => create.mutate({ tripId })}>
              {t('create')}
            </Button>
          ) : (
            <>
              {url ? null : (
                <ConfirmDialog
                  trigger={<Button busy={create.isPending}>{t('renew')}</Button>}
                  title={t('renewTitle')}
                  description={t('renewDetail')}
                  action={t('renew')}
                  tone="primary"
                  onConfirm={() => create.mutate({ tripId })}
                />
              )}
              <ConfirmDialog
                trigger={<Button busy={revoke.isPending}>{t('revoke')}</Button>}
                title={t('revokeTitle')}
                description={t('revokeDetail')}
                action={t('revoke')}
                onConfirm={() => revoke.mutate({ tripId })}
              />
            </>
          )}
        </div>
      ) : null}
    </section>
  )
}
