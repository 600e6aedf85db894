'use client'
import { getQueryKey } from '@trpc/react-query'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { Alert } from '#contract/alert.ts'
import { useAppError } from '#lib/app-error.ts'
import { useShownAtOnce } from '#lib/shown-at-once.ts'
import { trpc } from '#lib/trpc.ts'

/** The alerts of a trip that nobody has acknowledged yet, as they come. */
export function useAlerts(tripId: string) {
  const t = useTranslations('alerts')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const all = trpc.alerts.list.useQuery({ tripId })
  trpc.alerts.live.useSubscription({ tripId }, { onData: (list) => utils.alerts.list.setData({ tripId }, list) })
  const shownAtOnce = useShownAtOnce()
  const { mutate } = trpc.alerts.acknowledge.useMutation({
    ...shownAtOnce(
      { queryKey: getQueryKey(trpc.alerts.list, { tripId }, 'query') },
      ({ alertId }) => {
        const acknowledgedAt = new Date().toISOString()
        utils.alerts.list.setData(
          { tripId },
          (list) =>
            list && { items: list.items.map((each) => (each.id === alertId ? { ...each, acknowledgedAt } : each)) },
        )
      },
      () => void utils.alerts.list.invalidate({ tripId }),
    ),
    onError: (error) => toast.problem(t('failed'), { description: explain(error) ?? undefined }),
  })
  return {
    open: (all.data?.items ?? []).filter(({ acknowledgedAt }) => acknowledgedAt === null),
    acknowledge: ({ id }: Alert) => mutate({ alertId: id }),
  }
}
