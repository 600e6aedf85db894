'use client'
import { useState } from 'react'

/** Offers of a card that are put side by side, in the order of the card. */
export function useComparison<Offer extends { id: string }>(offers: readonly Offer[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return {
    chosen: offers.filter(({ id }) => ids.has(id)),
    isChosen: (id: string) => ids.has(id),
    toggle: (id: string) =>
      setIds((now) => {
        const next = new Set(now)
        if (!next.delete(id)) next.add(id)
        return next
      }),
  }
}
