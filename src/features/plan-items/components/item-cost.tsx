'use client'
import { useTranslations } from 'next-intl'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'

/** What an item costs, marked by where the figure comes from; one that a person typed in carries no mark. */
export function ItemCost({
  item,
  inert = false,
}: {
  item: Pick<ItineraryItem, 'cost' | 'source'>
  /** Inside another button: nothing to tap. */
  inert?: boolean
}) {
  const t = useTranslations('plan')
  const { cost, source } = item
  if (!cost) return null
  const amount = cost.amount === 0 ? t('free') : <Money value={cost} />
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
