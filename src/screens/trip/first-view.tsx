import { setTimeout } from 'node:timers/promises'
import { FindingsLine } from '#features/feasibility/components/findings-line.tsx'
import { FirstDays } from '#features/itinerary/components/first-days.tsx'
import type { PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'
import { planSkeleton } from '#features/itinerary/components/plan-skeleton.tsx'
import { readForDocument } from '#lib/first-queries.tsx'

/** A plan that was checked before takes half of it; the document does not wait longer for one that was not. */
const patienceMs = 150

/** The beginning of the plan for its document; `undefined` where there is nothing to show yet. */
export async function readFirstView(tripId: string): Promise<PlanPlaceholders | undefined> {
  const trip = await readForDocument((api) => api.trips.get.query({ tripId }))
  if (!trip || trip.itinerary.length === 0) return undefined
  const check = await readForDocument((api) =>
    Promise.race([api.itinerary.check.query({ tripId }), setTimeout(patienceMs, undefined)]),
  )
  return { findings: check ? <FindingsLine check={check} /> : planSkeleton.findings, days: <FirstDays trip={trip} /> }
}
