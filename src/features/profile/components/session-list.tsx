'use client'
import { Laptop, Smartphone, SquareTerminal } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Session } from '#contract/account.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatInstant, formatTimeAgo } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { readDeviceName } from '../device-name.ts'

/** Active sessions of the account. Ending one takes effect at once on that device. */
export function SessionList() {
  const t = useTranslations('profile')
  const explain = useAppError()
  const sessions = trpc.accounts.sessions.list.useQuery()
  return (
    <section aria-label={t('sessionsTitle')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('sessionsLead')}</p>
      {sessions.isPending ? (
        <LoadingRegion className="flex flex-col gap-5 py-3">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </LoadingRegion>
      ) : null}
      {sessions.isError ? (
        <ErrorState title={t('sessionsFailed')} onRetry={() => sessions.refetch()}>
          {explain(sessions.error)}
        </ErrorState>
      ) : null}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {sessions.data?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.data?.length === 1 ? <p className="mt-4 text-ink-faint">{t('sessionsEmpty')}</p> : null}
    </section>
  )
}

function iconOf({ kind, userAgent }: Session) {
  if (kind === 'program') return SquareTerminal
  return /Mobile|Android|iPhone/.test(userAgent ?? '') ? Smartphone : Laptop
}

function useDeviceLabel(session: Session): string {
  const t = useTranslations('profile')
  const device = readDeviceName(session.userAgent)
  if (!device) return t('unknownDevice')
  return device.system ? t('onSystem', { browser: device.browser, system: device.system }) : device.browser
}

function SessionRow({ session }: { session: Session }) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const zone = useReaderZone()
  const explain = useAppError()
  const utils = trpc.useUtils()
  const device = useDeviceLabel(session)
  const Icon = iconOf(session)
  const revoke = trpc.accounts.sessions.revoke.useMutation({
    onMutate: async ({ sessionId }) => {
      await utils.accounts.sessions.list.cancel()
      const before = utils.accounts.sessions.list.getData()
      utils.accounts.sessions.list.setData(undefined, (list) => list?.filter(({ id }) => id !== sessionId))
      return { before }
    },
    onSuccess: () => toast.done(t('sessionEnded', { device })),
    onError: (error, _, context) => {
      utils.accounts.sessions.list.setData(undefined, context?.before)
      toast.problem(t('sessionNotEnded'), { description: explain(error) ?? undefined })
    },
    onSettled: () => utils.accounts.sessions.list.invalidate(),
  })
  return (
    <li className="flex items-center gap-4 py-3.5">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {device}
          {session.current ? <Badge tone="accent">{t('thisDevice')}</Badge> : null}
          {session.kind === 'program' ? <Badge>{t('program')}</Badge> : null}
        </p>
        <p className="tabular mt-0.5 text-ink-faint text-sm">
          {[
            t('lastSeen', { when: formatTimeAgo(session.lastSeenAt, Date.now(), locale) }),
            t('since', { when: formatInstant(session.createdAt, zone, locale) }),
            session.address,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {session.current ? null : (
        <Button
          size="sm"
          aria-label={t('endSessionOn', { device })}
          onClick={() => revoke.mutate({ sessionId: session.id })}
        >
          {t('endSession')}
        </Button>
      )}
    </li>
  )
}
