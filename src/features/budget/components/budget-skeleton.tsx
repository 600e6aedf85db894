import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

/** Figures and expenses while they are loaded. */
export function BudgetSkeleton() {
  return (
    <LoadingRegion>
      <div className="grid grid-cols-2 gap-6 sm:grid-cols-4">
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </div>
      <Skeleton className="mt-6 h-2" />
      <Skeleton className="mt-6 h-10 w-64" />
      <Skeleton className="mt-6 h-12" />
      <Skeleton className="mt-3 h-12" />
      <Skeleton className="mt-3 h-12" />
    </LoadingRegion>
  )
}
