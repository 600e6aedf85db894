import { Suspense } from 'react'
import type { TripDetail } from '#contract/trip.ts'
import { FindingsLine } from '#features/feasibility/components/findings-line.tsx'
import { FirstDays } from '#features/itinerary/components/first-days.tsx'
import type { PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'
import { planSkeleton } from '#features/itinerary/components/plan-skeleton.tsx'
import { readForDocument } from '#lib/first-queries.tsx'

/** The beginning of the plan in the document; bars where there is nothing to show yet. */
export function firstView(trip: TripDetail): PlanPlaceholders | undefined {
  if (trip.itinerary.length === 0) return undefined
  return {
    findings: (
      <Suspense fallback={planSkeleton.findings}>
        <FirstFindings tripId={trip.id} />
      </Suspense>
    ),
    days: <FirstDays trip={trip} />,
  }
}

/** The check takes longer than the plan that it is of. */
async function FirstFindings({ tripId }: { tripId: string }) {
  const check = await readForDocument((api) => api.itinerary.check.query({ tripId }))
  return check ? <FindingsLine check={check} /> : planSkeleton.findings
}
