import { LoadingRegion } from './loading-region.tsx'
import { Skeleton } from './skeleton.tsx'

/** Rows of a table that is about to arrive. */
export function TableSkeleton({ rows }: { rows: number }) {
  return (
    <LoadingRegion className="divide-y divide-line border-line border-y">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-11 items-center gap-6">
          <Skeleton className="w-28" />
          <Skeleton className="w-40" />
          <Skeleton className="flex-1 max-sm:hidden" />
        </div>
      ))}
    </LoadingRegion>
  )
}
