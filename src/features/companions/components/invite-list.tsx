'use client'
import { Link2, Mail } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Invite } from '#contract/companion.ts'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

/** Invitations that nobody has accepted yet. */
export function InviteList({ tripId, invites }: { tripId: string; invites: readonly Invite[] }) {
  const t = useTranslations('people')
  if (invites.length === 0) return null
  return (
    <ul aria-label={t('openInvites')} className="mt-6 divide-y divide-line border-line border-y">
      {invites.map((invite) => (
        <InviteRow key={invite.id} tripId={tripId} invite={invite} />
      ))}
    </ul>
  )
}

function InviteRow({ tripId, invite }: { tripId: string; invite: Invite }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const zone = useReaderZone()
  const explain = useAppError()
  const utils = trpc.useUtils()
  const revoke = trpc.companions.revokeInvite.useMutation({
    onSuccess: () => toast.done(t('inviteWithdrawn')),
    onError: (error) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.companions.list.invalidate({ tripId }),
  })
  const name = invite.email ?? t('inviteLink')
  const Icon = invite.email ? Mail : Link2
  return (
    <li className="flex items-center gap-3 py-3">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere font-medium">{name}</p>
        <p className="text-ink-faint text-sm">
          {[
            t(`roles.${invite.role}`),
            t('expires', { when: formatInstant(invite.expiresAt, zone, locale, { zoneName: false }) }),
          ].join(factSeparator)}
        </p>
      </div>
      <Button
        size="sm"
        aria-label={t('withdrawNamed', { name })}
        busy={revoke.isPending}
        onClick={() => revoke.mutate({ inviteId: invite.id })}
      >
        {t('withdraw')}
      </Button>
    </li>
  )
}
