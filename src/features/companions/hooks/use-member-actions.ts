import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { Companion } from '#contract/companion.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** What an owner can do with another member. */
export function useMemberActions(tripId: string, { name }: Companion) {
  const t = useTranslations('people')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const settle = {
    onError: (error: unknown) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
    onSettled: () =>
      Promise.all([utils.companions.list.invalidate({ tripId }), utils.trips.get.invalidate({ tripId })]),
  }
  return {
    setRole: trpc.companions.setRole.useMutation({
      ...settle,
      onSuccess: ({ role }) => toast.done(t('roleChanged', { name, role: t(`roles.${role}`) })),
    }),
    remove: trpc.companions.remove.useMutation({ ...settle, onSuccess: () => toast.done(t('removed', { name })) }),
    handOver: trpc.companions.transferOwnership.useMutation({
      ...settle,
      onSuccess: () => toast.done(t('handedOver', { name })),
    }),
  }
}
