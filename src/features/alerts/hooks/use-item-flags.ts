'use client'
import { useTranslations } from 'next-intl'
import { trpc } from '#lib/trpc.ts'

const flagged = ['delay', 'closure', 'cancellation', 'opening-hours'] as const

interface ItemFlag {
  text: string
  /** It cannot take place: there is nothing to leave for. */
  isOff: boolean
}

/** What open alerts say of items of the plan, in a word or two, by item; the most severe counts. */
export function useItemFlags(tripId: string): ReadonlyMap<string, ItemFlag> {
  const t = useTranslations('alerts')
  // The list of alerts beside it keeps this live.
  const { data } = trpc.alerts.list.useQuery({ tripId })
  const open = data?.items.filter(({ acknowledgedAt }) => acknowledgedAt === null) ?? []
  const flags = open.toReversed().flatMap(({ itemId, kind }) => {
    if (!itemId) return []
    const text = t(`flag.${flagged.find((each) => each === kind) ?? 'other'}`)
    return [[itemId, { text, isOff: kind === 'closure' || kind === 'cancellation' }] as const]
  })
  return new Map(flags)
}
