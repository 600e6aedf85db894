'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { OpenInvitation } from '#contract/companion.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { signInPath } from '#lib/paths.ts'
import { trpc } from '#lib/trpc.ts'

/** What an invitation is about, and the way in: for members, for accounts, and for those who have none yet. */
export function JoinTrip({ token, signedInAs }: { token: string; signedInAs: string | null }) {
  const t = useTranslations('people')
  const explain = useAppError()
  const invitation = trpc.companions.invitation.useQuery({ token })
  if (invitation.data) return <Invitation token={token} invitation={invitation.data} signedInAs={signedInAs} />
  if (!invitation.error)
    return (
      <LoadingRegion className="flex flex-col gap-4">
        <Skeleton className="h-8 w-64 max-w-full" />
        <Skeleton className="w-full" />
        <Skeleton className="h-11 w-40" />
      </LoadingRegion>
    )
  const isOver = readAppError(invitation.error).code === 'TOKEN_EXPIRED'
  return (
    <ErrorState
      headingLevel={1}
      title={t(isOver ? 'inviteOver' : 'inviteFailed')}
      onRetry={isOver ? undefined : () => void invitation.refetch()}
      action={
        <Link href={signedInAs ? '/trips' : '/'} className={buttonClasses()}>
          {t(signedInAs ? 'toTrips' : 'toStart')}
        </Link>
      }
    >
      {isOver ? t('inviteOverDetail') : explain(invitation.error)}
    </ErrorState>
  )
}

function Invitation({
  token,
  invitation: { tripTitle, invitedBy, role, memberOf },
  signedInAs,
}: {
  token: string
  invitation: OpenInvitation
  signedInAs: string | null
}) {
  const t = useTranslations('people')
  return (
    <>
      <h1 className="wrap-anywhere font-semibold text-xl">{t('joinTitle', { trip: tripTitle })}</h1>
      <p className="wrap-anywhere mt-2 text-ink-soft">{t('joinLead', { name: invitedBy })}</p>
      <p className="mt-4 flex flex-wrap items-baseline gap-2 text-sm">
        <Badge tone="accent">{t(`roles.${role}`)}</Badge>
        {t(`roleHints.${role}`)}
      </p>
      <div className="mt-6">
        {memberOf ? (
          <Link href={`/trips/${memberOf}`} className={buttonClasses({ variant: 'primary', size: 'lg' })}>
            {t('openTrip')}
          </Link>
        ) : signedInAs ? (
          <Accept token={token} name={signedInAs} />
        ) : (
          <SignInFirst token={token} />
        )}
      </div>
    </>
  )
}

function Accept({ token, name }: { token: string; name: string }) {
  const t = useTranslations('people')
  const explain = useAppError()
  const router = useRouter()
  const accept = trpc.companions.acceptInvite.useMutation({
    onSuccess: ({ tripId }) => router.push(`/trips/${tripId}`),
  })
  return (
    <div className="flex flex-col items-start gap-4">
      {accept.error ? <Notice tone="danger">{explain(accept.error)}</Notice> : null}
      <Button
        variant="primary"
        size="lg"
        busy={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ token })}
      >
        {t('join')}
      </Button>
      <p className="wrap-anywhere text-ink-faint text-sm">{t('joinAs', { name })}</p>
    </div>
  )
}

function SignInFirst({ token }: { token: string }) {
  const t = useTranslations('people')
  const next = `/join?token=${token}`
  return (
    <>
      <p className="mb-4 text-ink-soft text-sm">{t('signInFirst')}</p>
      <div className="flex flex-wrap gap-2">
        <Link
          href={`/register?next=${encodeURIComponent(next)}`}
          className={buttonClasses({ variant: 'primary', size: 'lg' })}
        >
          {t('register')}
        </Link>
        <Link href={signInPath(next)} className={buttonClasses({ size: 'lg' })}>
          {t('signIn')}
        </Link>
      </div>
    </>
  )
}
