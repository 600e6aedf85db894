'use client'
import { createContext, use, useLayoutEffect } from 'react'
import type { PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'

interface FirstView {
  /** What the document shows of the plan, until the browser has its own. */
  plan: PlanPlaceholders
  /** Takes it away. */
  end: () => void
}

export const FirstViewContext = createContext<FirstView | null>(null)

/** For what takes the place of the first view; returns its plan, for parts that come later still. */
export function useFirstView(): PlanPlaceholders {
  const first = use(FirstViewContext)
  if (!first) throw new Error('useFirstView belongs under TripFrame')
  const { plan, end } = first
  useLayoutEffect(end, [end])
  return plan
}
