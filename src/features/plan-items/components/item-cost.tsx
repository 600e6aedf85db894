'use client'
import { useTranslations } from 'next-intl'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { roundEstimate } from '#lib/money.ts'

/** The cost of an item with its source; a cost that a person entered has none. */
export function ItemCost({
  item,
  inert = false,
}: {
  item: Pick<ItineraryItem, 'cost' | 'source'>
  /** Inside another button: not interactive. */
  inert?: boolean
}) {
  const t = useTranslations('plan')
  const { cost, source } = item
  if (!cost) return null
  const amount =
    cost.amount === 0 ? t('free') : <Money value={source && source.kind !== 'live' ? roundEstimate(cost) : cost} />
  if (!source) return <span>{amount}</span>
  return (
    <SourcedValue
      kind={source.kind}
      source={source.name}
      sourceUrl={source.url}
      checkedAt={source.checkedAt}
      inert={inert}
    >
      {amount}
    </SourcedValue>
  )
}
