import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { ResultSkeletonRows } from '#features/explore/components/results-skeleton.tsx'

/** The page while its trip is loaded. */
export function ExploreSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton className="h-4 w-40" />
      <Skeleton className="mt-3 h-8 w-72 max-w-full" />
      <Skeleton className="mt-3 w-80 max-w-full" />
      <Skeleton className="mt-6 h-28" />
      <Skeleton className="mt-8 mb-6 h-9 w-full" />
      <ResultSkeletonRows />
    </LoadingRegion>
  )
}
