import { classNames } from '#lib/class-names.ts'

/** A placeholder in the size of the content. Wrap a group in one `LoadingRegion`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block h-4 animate-wait rounded-sm bg-line', className)} />
}
