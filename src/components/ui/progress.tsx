import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

/** For anything over a second: says in words what is going on. Without `value` (0 to 1) it only shows that work goes on. */
export function Progress({
  value,
  label,
  detail,
  className,
}: {
  value?: number
  label: string
  /** At the right, such as "3 of 8". */
  detail?: ReactNode
  className?: string
}) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        {detail ? <span className="tabular text-ink-faint">{detail}</span> : null}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-1 overflow-hidden rounded-full bg-line"
      >
        <div
          className={classNames(
            'h-full rounded-full bg-accent transition-[width]',
            percent === undefined && 'w-2/5 animate-wait',
          )}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
