'use client'
import { useTranslations } from 'next-intl'
import { trpc } from '#lib/trpc.ts'

const flagged = ['delay', 'closure', 'cancellation', 'opening-hours'] as const

/** What open alerts say of items of the plan, in a word or two, by item; the most severe counts. */
export function useItemFlags(tripId: string): ReadonlyMap<string, string> {
  const t = useTranslations('alerts')
  // The list of alerts beside it keeps this live.
  const { data } = trpc.alerts.list.useQuery({ tripId })
  const open = data?.items.filter(({ acknowledgedAt }) => acknowledgedAt === null) ?? []
  return new Map(
    open
      .toReversed()
      .flatMap(({ itemId, kind }) =>
        itemId ? [[itemId, t(`flag.${flagged.find((each) => each === kind) ?? 'other'}`)] as const] : [],
      ),
  )
}
