'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { SecretLink } from '#components/ui/secret-link.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Session } from '#contract/account.ts'
import { SessionLine, useDeviceLabel } from '#features/session/components/session-line.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import type { AdminUser } from '../hooks/use-user-admin.ts'

/** An account from close by: where it is signed in, and a link to a new password. */
export function UserSheet({ user }: { user: AdminUser }) {
  const t = useTranslations('admin')
  const [isOpen, setOpen] = useState(false)
  return (
    <Sheet
      open={isOpen}
      onOpenChange={setOpen}
      title={user.name}
      description={user.email}
      trigger={
        <button type="button" className="link truncate text-left" aria-label={t('account.open', { name: user.name })}>
          {user.name}
        </button>
      }
    >
      <div className="flex flex-col gap-8">
        <Sessions user={user} />
        <ResetLink user={user} />
      </div>
    </Sheet>
  )
}

function useEndSessions(user: AdminUser) {
  const t = useTranslations('admin')
  const explain = useAppError()
  const utils = trpc.useUtils()
  return trpc.admin.users.endSessions.useMutation({
    onSuccess: () => toast.done(t('account.ended', { name: user.name })),
    onError: (error) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.admin.users.sessions.invalidate({ userId: user.id }),
  })
}

function Sessions({ user }: { user: AdminUser }) {
  const t = useTranslations('admin')
  const explain = useAppError()
  const sessions = trpc.admin.users.sessions.useQuery({ userId: user.id })
  const end = useEndSessions(user)
  return (
    <section aria-label={t('account.sessions')}>
      <h3 className="font-medium">{t('account.sessions')}</h3>
      {sessions.isPending ? (
        <LoadingRegion className="py-3">
          <Skeleton className="h-10 w-full" />
        </LoadingRegion>
      ) : null}
      {sessions.isError ? (
        <ErrorState title={t('loadFailed')} onRetry={() => sessions.refetch()}>
          {explain(sessions.error)}
        </ErrorState>
      ) : null}
      {sessions.data?.length === 0 ? <p className="mt-2 text-ink-soft">{t('account.noSessions')}</p> : null}
      <ul className="mt-2 divide-y divide-line border-line border-y empty:hidden">
        {sessions.data?.map((session) => (
          <UserSession key={session.id} user={user} session={session} />
        ))}
      </ul>
      {sessions.data && sessions.data.length > 1 ? (
        <div className="mt-4">
          <ConfirmDialog
            trigger={
              <Button size="sm" busy={end.isPending}>
                {t('account.endAll')}
              </Button>
            }
            title={t('account.endAllTitle', { name: user.name })}
            description={t('account.endAllDetail')}
            action={t('account.endAll')}
            onConfirm={() => end.mutate({ userId: user.id })}
          />
        </div>
      ) : null}
    </section>
  )
}

function UserSession({ user, session }: { user: AdminUser; session: Session }) {
  const t = useTranslations('profile')
  const device = useDeviceLabel(session)
  const end = useEndSessions(user)
  return (
    <SessionLine session={session}>
      <Button
        size="sm"
        busy={end.isPending}
        aria-label={t('endSessionOn', { device })}
        onClick={() => end.mutate({ userId: user.id, sessionId: session.id })}
      >
        {t('endSession')}
      </Button>
    </SessionLine>
  )
}

/** Where a mail server is set, the owner asks for the link by mail. */
function ResetLink({ user }: { user: AdminUser }) {
  const t = useTranslations('admin')
  const explain = useAppError()
  const about = trpc.system.about.useQuery()
  const create = trpc.admin.users.createResetLink.useMutation({
    onError: (error) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
  })
  if (!about.data) return null
  const canCreate = !about.data.sendsMail && !user.locked
  const lead = about.data.sendsMail ? 'resetByMail' : user.locked ? 'resetLocked' : 'resetLead'
  return (
    <section aria-label={t('account.reset')}>
      <h3 className="font-medium">{t('account.reset')}</h3>
      <p className="mt-1 mb-3 text-ink-soft">{t(`account.${lead}`)}</p>
      {create.data ? (
        <SecretLink url={create.data.url} label={t('account.resetUrl')} hint={t('account.resetHint')} />
      ) : null}
      {canCreate && !create.data ? (
        <Button size="sm" busy={create.isPending} onClick={() => create.mutate({ userId: user.id })}>
          {t('account.createReset')}
        </Button>
      ) : null}
    </section>
  )
}
