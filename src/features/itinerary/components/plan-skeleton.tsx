import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { PlanPlaceholders } from './plan-days.tsx'

const days = ['first', 'second']
const rows = ['a', 'b', 'c', 'd']

function DaysSkeleton() {
  return (
    <LoadingRegion className="px-1">
      {days.map((day) => (
        <div key={day} className="pb-4">
          <div className="flex h-10 items-center gap-2">
            <Skeleton className="size-6 rounded-full" />
            <Skeleton className="w-32" />
          </div>
          {rows.map((row) => (
            <div key={row} className="flex h-12 items-center gap-3 pl-6">
              <Skeleton className="w-10" />
              <Skeleton className="w-1/2" />
              <Skeleton className="ml-auto w-14" />
            </div>
          ))}
        </div>
      ))}
    </LoadingRegion>
  )
}

/** The plan while it is loaded. */
export const planSkeleton: PlanPlaceholders = { findings: <Skeleton className="h-5 w-56" />, days: <DaysSkeleton /> }
