'use client'
import { Crown, EllipsisVertical, UserMinus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { memberRoles } from '#contract/choices.ts'
import type { Companion } from '#contract/companion.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { formatInstant } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { useMemberActions } from '../hooks/use-member-actions.ts'

/** A member: owners choose the role and may remove; whom the trip belongs to may hand it over. */
export function MemberRow({ trip, member }: { trip: TripDetail; member: Companion }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const zone = useReaderZone()
  const { id: myId } = useUser()
  const [asking, setAsking] = useState<'remove' | 'hand-over' | null>(null)
  const { setRole, remove, handOver } = useMemberActions(trip.id, member)
  const { name, role, userId, isMainOwner } = member
  const mayManage = trip.role === 'owner' && !isMainOwner && userId !== myId
  const mayHandOver = mayManage && trip.ownerId === myId
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <Avatar name={name} decorative />
      <div className="min-w-32 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className="wrap-anywhere">{name}</span>
          {userId === myId ? <Badge tone="accent">{t('you')}</Badge> : null}
        </p>
        <p className="text-ink-faint text-sm">
          {t('joined', { when: formatInstant(member.joinedAt, zone, locale, { zoneName: false }) })}
        </p>
      </div>
      {mayManage ? (
        <span className="flex items-center gap-1 max-sm:w-full max-sm:pl-11">
          <Select
            aria-label={t('roleOf', { name })}
            value={role}
            disabled={setRole.isPending}
            options={memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            onChange={({ target }) => {
              const chosen = memberRoles.find((value) => value === target.value)
              if (chosen) setRole.mutate({ tripId: trip.id, userId, role: chosen })
            }}
            className="w-36"
          />
          <DropdownMenu
            trigger={<IconButton icon={EllipsisVertical} label={t('actionsFor', { name })} />}
            items={[
              ...(mayHandOver
                ? [
                    {
                      kind: 'action' as const,
                      label: t('handOver'),
                      icon: Crown,
                      onSelect: () => setAsking('hand-over'),
                    },
                  ]
                : []),
              {
                kind: 'action',
                label: t('remove'),
                icon: UserMinus,
                tone: 'danger',
                onSelect: () => setAsking('remove'),
              },
            ]}
          />
        </span>
      ) : (
        <span className="text-ink-soft text-sm">{t(`roles.${role}`)}</span>
      )}
      <ConfirmDialog
        open={asking === 'remove'}
        onOpenChange={(isOpen) => isOpen || setAsking(null)}
        title={t('removeTitle', { name })}
        description={t('removeDetail')}
        action={t('remove')}
        onConfirm={() => remove.mutate({ tripId: trip.id, userId })}
      />
      <ConfirmDialog
        open={asking === 'hand-over'}
        onOpenChange={(isOpen) => isOpen || setAsking(null)}
        title={t('handOverTitle', { name })}
        description={t('handOverDetail', { name })}
        action={t('handOver')}
        tone="primary"
        onConfirm={() => handOver.mutate({ tripId: trip.id, userId })}
      />
    </li>
  )
}
