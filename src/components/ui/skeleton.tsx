import { classNames } from '#lib/class-names.ts'

/** The shape of what is about to arrive; give it the size of the real thing. Say "loading" once around a group, with `LoadingRegion`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block h-4 animate-wait rounded-sm bg-line', className)} />
}
