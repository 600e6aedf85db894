'use client'
import { createContext } from 'react'
import type { PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'
import { planSkeleton } from '#features/itinerary/components/plan-skeleton.tsx'

/** What the document shows of the plan, until the browser has its own. */
export const FirstViewContext = createContext<PlanPlaceholders>(planSkeleton)
