import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'

/** The header while the trip is loaded. */
export function TripHeaderSkeleton() {
  return (
    <LoadingRegion className="flex shrink-0 flex-wrap items-center justify-between gap-4 border-line border-b px-4 py-2.5 max-md:h-24 max-md:content-center sm:px-5">
      <div className="flex flex-col gap-2 py-1">
        <Skeleton className="h-5 w-56" />
        <Skeleton className="w-80 max-w-[80vw]" />
      </div>
      <Skeleton className="h-8 w-96 max-w-full max-md:hidden" />
    </LoadingRegion>
  )
}

/** The panes while they are loaded. */
export function TripSkeleton({ plan }: { plan: PlanPlaceholders }) {
  return (
    <div className="flex min-h-0 flex-1">
      <div className="min-w-0 flex-1 overflow-hidden px-3 pt-12 sm:px-4 md:basis-[40%]">
        <div className="px-1 py-1">{plan.findings}</div>
        {plan.days}
      </div>
      <div className="border-line border-l bg-sunken max-md:hidden md:basis-[32%]" />
      <div className="border-line border-l max-md:hidden md:basis-[28%]" />
    </div>
  )
}
