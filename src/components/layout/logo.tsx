import { classNames } from '#lib/class-names.ts'

/** The logo: a route with three stops. `withName` adds the name. */
export function Logo({ withName = true, className }: { withName?: boolean; className?: string }) {
  return (
    <span className={classNames('inline-flex items-center gap-2', className)}>
      <svg viewBox="0 0 32 32" aria-hidden className="size-7 shrink-0">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path
          d="M8.5 23.5 C15 23.5 11.5 16 16 16 S17 8.5 23.5 8.5"
          className="fill-none stroke-accent-ink"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <circle cx="8.5" cy="23.5" r="2.75" className="fill-accent-ink" />
        <circle cx="16" cy="16" r="2.75" className="fill-accent-ink" />
        <circle cx="23.5" cy="8.5" r="2.75" className="fill-accent stroke-accent-ink" strokeWidth="2" />
      </svg>
      {withName ? <span className="font-semibold text-base tracking-tight">JourneyOn</span> : null}
    </span>
  )
}
