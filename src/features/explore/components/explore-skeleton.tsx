import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

const rows = ['a', 'b', 'c', 'd', 'e'] as const

/** The page in the shape it is about to have. */
export function ExploreSkeleton() {
  return (
    <LoadingRegion>
      <Skeleton className="h-4 w-40" />
      <Skeleton className="mt-3 h-8 w-72 max-w-full" />
      <Skeleton className="mt-3 w-80 max-w-full" />
      <Skeleton className="mt-6 h-28" />
      <Skeleton className="mt-8 mb-6 h-9 w-full" />
      <ResultRows />
    </LoadingRegion>
  )
}

/** Results that are being looked for. */
export function ResultsSkeleton() {
  return (
    <LoadingRegion className="mt-4">
      <ResultRows />
    </LoadingRegion>
  )
}

function ResultRows() {
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
