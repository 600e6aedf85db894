import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

const rows = ['a', 'b', 'c', 'd', 'e'] as const

/** Results that are being loaded. */
export function ResultsSkeleton() {
  return (
    <LoadingRegion className="mt-4">
      <ResultSkeletonRows />
    </LoadingRegion>
  )
}

/** The rows alone, for a page that has its own loading region. */
export function ResultSkeletonRows() {
  return rows.map((row) => (
    <div key={row} className="flex gap-4 border-line border-t py-4">
      <Skeleton className="size-20 shrink-0 rounded-md sm:h-24 sm:w-36" />
      <div className="flex min-w-0 flex-1 flex-col gap-2.5">
        <Skeleton className="h-5 w-56 max-w-full" />
        <Skeleton className="w-40 max-w-full" />
        <Skeleton className="w-72 max-w-full" />
      </div>
    </div>
  ))
}
