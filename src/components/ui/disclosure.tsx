import { ChevronRight } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

/** Something that is seldom needed, behind its name. */
export function Disclosure({
  summary,
  className,
  children,
  ...rest
}: ComponentPropsWithRef<'details'> & { summary: ReactNode }) {
  return (
    <details className={classNames('group/disclosure', className)} {...rest}>
      <summary className="-ml-0.5 flex min-h-9 w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm text-ink-soft text-sm hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90"
          strokeWidth={1.75}
        />
        {summary}
      </summary>
      {children}
    </details>
  )
}
