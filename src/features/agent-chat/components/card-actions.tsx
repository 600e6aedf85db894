'use client'
import type { CardItem } from '#contract/agent-card.ts'
import { AddToPlan } from '#features/itinerary/components/add-to-plan.tsx'
import { useCardItem } from '../hooks/use-card-item.ts'
import { MapButton } from './map-button.tsx'
import { PriceCheck } from './price-check.tsx'

/** What can be done with an offer: add it on the day that suits, see it on a map, look up and enter its real price. */
export function CardActions({
  plan,
  place,
}: {
  plan: CardItem
  place?: { name: string; lat: number; lng: number } | null
}) {
  const { suggested } = useCardItem(plan)
  return (
    <>
      <AddToPlan item={plan.item} day={suggested} canChoose />
      {place ? <MapButton place={place} /> : null}
      {plan.booking ? <PriceCheck plan={plan} booking={plan.booking} /> : null}
    </>
  )
}
