'use client'
import { getQueryKey } from '@trpc/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Session } from '#contract/account.ts'
import { SessionLine, useDeviceLabel } from '#features/session/components/session-line.tsx'
import { useAppError } from '#lib/app-error.ts'
import { useShownAtOnce } from '#lib/shown-at-once.ts'
import { trpc } from '#lib/trpc.ts'

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

function SessionRow({ session }: { session: Session }) {
  const t = useTranslations('profile')
  const explain = useAppError()
  const { list } = trpc.useUtils().accounts.sessions
  const shownAtOnce = useShownAtOnce()
  const device = useDeviceLabel(session)
  const revoke = trpc.accounts.sessions.revoke.useMutation({
    ...shownAtOnce(
      { queryKey: getQueryKey(trpc.accounts.sessions.list, undefined, 'query') },
      ({ sessionId }) => list.setData(undefined, (sessions) => sessions?.filter(({ id }) => id !== sessionId)),
      () => list.invalidate(),
    ),
    onSuccess: () => toast.done(t('sessionEnded', { device })),
    onError: (error) => toast.problem(t('sessionNotEnded'), { description: explain(error) ?? undefined }),
  })
  return (
    <SessionLine session={session}>
      {session.current ? null : (
        <Button
          size="sm"
          aria-label={t('endSessionOn', { device })}
          onClick={() => revoke.mutate({ sessionId: session.id })}
        >
          {t('endSession')}
        </Button>
      )}
    </SessionLine>
  )
}
