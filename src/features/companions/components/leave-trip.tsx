'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Companion } from '#contract/companion.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** The last owner stays: the trip has to be handed over before. */
export function LeaveTrip({ tripId, members }: { tripId: string; members: readonly Companion[] }) {
  const t = useTranslations('people')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const { id } = useUser()
  const leave = trpc.companions.leave.useMutation({
    onSuccess: () => {
      void utils.trips.list.invalidate()
      router.push('/trips')
    },
    onError: (error) => toast.problem(t('notLeft'), { description: explain(error) ?? undefined }),
  })
  const owners = members.filter(({ role }) => role === 'owner')
  const isLastOwner = owners.length === 1 && owners[0]?.userId === id
  if (isLastOwner) return members.length > 1 ? <p className="text-ink-faint text-sm">{t('lastOwner')}</p> : null
  return (
    <ConfirmDialog
      trigger={<Button busy={leave.isPending}>{t('leave')}</Button>}
      title={t('leaveTitle')}
      description={t('leaveDetail')}
      action={t('leave')}
      onConfirm={() => leave.mutate({ tripId })}
    />
  )
}
