'use client'
import type { ReactNode } from 'react'
import { useItineraryCheck } from '../hooks/use-itinerary-check.ts'
import { FindingsLine } from './findings-line.tsx'

/** Summary of the findings above the plan, announced when it changes. `placeholder` stands there until they are known. */
export function FeasibilitySummary({ tripId, placeholder }: { tripId: string; placeholder: ReactNode }) {
  const { check, isPending } = useItineraryCheck(tripId)
  if (isPending) return placeholder
  return <div role="status">{check ? <FindingsLine check={check} /> : null}</div>
}
