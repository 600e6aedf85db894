import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

export const tripGridClasses = 'grid grid-cols-1 gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3'

/** The trip list while it is loaded. */
export function TripListSkeleton() {
  return (
    <LoadingRegion className={tripGridClasses}>
      {[1, 2, 3].map((slot) => (
        <div key={slot}>
          <Skeleton className="aspect-[16/9] h-auto w-full rounded-lg" />
          <Skeleton className="mt-4 w-3/5" />
          <Skeleton className="mt-2 w-2/5" />
        </div>
      ))}
    </LoadingRegion>
  )
}
