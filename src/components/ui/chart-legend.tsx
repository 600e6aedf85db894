import type { ReactNode } from 'react'

export interface BarSeries {
  id: string
  label: string
  /** Fill of its bars, such as `fill-accent`. */
  fill: string
}

/** What the fills of a chart mean; `children` are further entries. */
export function ChartLegend({ series, children }: { series: readonly BarSeries[]; children?: ReactNode }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-xs">
      {series.map(({ id, label, fill }) => (
        <li key={id} className="flex items-center gap-1.5">
          <svg aria-hidden width="10" height="10">
            <rect width="10" height="10" rx="2" className={fill} />
          </svg>
          {label}
        </li>
      ))}
      {children}
    </ul>
  )
}
