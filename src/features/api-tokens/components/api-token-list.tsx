'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { ApiToken } from '#contract/api-token.ts'
import { tokenCallsPerMinute } from '#contract/limits.ts'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatInstant, formatTimeAgo } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { isExpired } from '../expiry.ts'

export function ApiTokenList({ onRevoked }: { onRevoked: (id: string) => void }) {
  const t = useTranslations('tokens')
  const explain = useAppError()
  const tokens = trpc.accounts.tokens.list.useQuery()
  return (
    <section aria-label={t('title')}>
      {tokens.isPending ? (
        <LoadingRegion className="flex flex-col gap-5 py-3">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </LoadingRegion>
      ) : null}
      {tokens.isError ? (
        <ErrorState title={t('listFailed')} onRetry={() => tokens.refetch()}>
          {explain(tokens.error)}
        </ErrorState>
      ) : null}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {tokens.data?.map((token) => (
          <TokenRow key={token.id} token={token} onRevoked={onRevoked} />
        ))}
      </ul>
      {tokens.data?.length === 0 ? <p className="text-ink-faint">{t('empty')}</p> : null}
    </section>
  )
}

function TokenRow({ token, onRevoked }: { token: ApiToken; onRevoked: (id: string) => void }) {
  const t = useTranslations('tokens')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const revoke = trpc.accounts.tokens.revoke.useMutation({
    onSuccess: () => {
      onRevoked(token.id)
      toast.done(t('revoked', { name: token.name }))
    },
    onError: (error) => toast.problem(t('notRevoked'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.accounts.tokens.list.invalidate(),
  })
  return (
    <li className="flex items-start gap-4 py-3.5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className="break-words">{token.name}</span>
          {isExpired(token.expiresAt, Date.now()) ? <Badge tone="caution">{t('expired')}</Badge> : null}
          {token.scopes.map((scope) => (
            <Badge key={scope}>{t(`scopeNames.${scope}`)}</Badge>
          ))}
        </p>
        <TokenDates token={token} />
      </div>
      <ConfirmDialog
        trigger={
          <Button size="sm" aria-label={t('revokeNamed', { name: token.name })} busy={revoke.isPending}>
            {t('revoke')}
          </Button>
        }
        title={t('confirmTitle', { name: token.name })}
        description={t('confirm')}
        action={t('revoke')}
        onConfirm={() => revoke.mutate({ tokenId: token.id })}
      />
    </li>
  )
}

function TokenDates({ token: { prefix, lastUsedAt, expiresAt, createdAt } }: { token: ApiToken }) {
  const t = useTranslations('tokens')
  const locale = useLocale()
  const zone = useReaderZone()
  const when = (instant: string) => formatInstant(instant, zone, locale, { zoneName: false })
  return (
    <p className="tabular mt-0.5 text-ink-faint text-sm">
      <span className="font-mono">{prefix}…</span>
      {factSeparator}
      {[
        lastUsedAt ? t('lastUsed', { when: formatTimeAgo(lastUsedAt, Date.now(), locale) }) : t('neverUsed'),
        expiresAt ? t('expires', { when: when(expiresAt) }) : t('neverExpires'),
        t('since', { when: when(createdAt) }),
        t('limit', { calls: tokenCallsPerMinute }),
      ].join(factSeparator)}
    </p>
  )
}
