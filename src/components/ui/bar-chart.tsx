import { scaleLinear } from 'd3-scale'
import { classNames } from '#lib/class-names.ts'
import { type BarSeries, ChartLegend } from './chart-legend.tsx'

export interface BarRow {
  id: string
  label: string
  /** One value for each series, not negative. */
  values: readonly number[]
  /** A limit, drawn as a line across the bars. */
  mark?: number | null
}

const [barHeight, gap] = [10, 3]
const tickCount = 3

/**
 * Horizontal bars side by side, one group for each row. Hidden from screen readers: a table with the same figures stands
 * beside it.
 */
export function BarChart({
  series,
  rows,
  markLabel,
  formatTick,
}: {
  series: readonly BarSeries[]
  rows: readonly BarRow[]
  /** What `mark` means, for the legend. */
  markLabel?: string
  formatTick: (value: number) => string
}) {
  const highest = Math.max(0, ...rows.flatMap(({ values, mark }) => [...values, mark ?? 0]))
  const scale = scaleLinear([0, highest || 1], [0, 100]).nice(tickCount)
  const at = (value: number) => `${scale(value)}%`
  const height = series.length * (barHeight + gap) - gap
  const ticks = scale.ticks(tickCount)
  return (
    <div aria-hidden>
      <ChartLegend series={series}>
        {markLabel ? (
          <li className="flex items-center gap-1.5">
            <svg aria-hidden width="10" height="12">
              <line x1="5" x2="5" y1="0" y2="12" className="stroke-2 stroke-ink" />
            </svg>
            {markLabel}
          </li>
        ) : null}
      </ChartLegend>
      <ul className="flex flex-col gap-3">
        {rows.map(({ id, label, values, mark }) => (
          <li key={id} className="grid grid-cols-[8rem_minmax(0,1fr)] items-center gap-3">
            <span className="truncate text-ink-soft text-xs">{label}</span>
            <svg aria-hidden width="100%" height={height + 2 * gap} className="overflow-visible">
              {ticks.map((tick) => (
                <line key={tick} x1={at(tick)} x2={at(tick)} y1="-6" y2={height + 12} className="stroke-line" />
              ))}
              {series.map((each, index) => (
                <rect
                  key={each.id}
                  y={gap + index * (barHeight + gap)}
                  width={at(values[index] ?? 0)}
                  height={barHeight}
                  rx="2"
                  className={each.fill}
                />
              ))}
              {mark ? <line x1={at(mark)} x2={at(mark)} y1="0" y2="100%" className="stroke-2 stroke-ink" /> : null}
            </svg>
          </li>
        ))}
      </ul>
      <div className="mt-1.5 grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
        <span />
        <div className="tabular relative h-4 text-ink-faint text-xs">
          {ticks.map((tick, index) => (
            <span
              key={tick}
              className={classNames(
                'absolute whitespace-nowrap',
                index === 0 ? 'left-0' : index === ticks.length - 1 ? 'right-0' : '-translate-x-1/2 max-sm:hidden',
              )}
              style={index === 0 || index === ticks.length - 1 ? undefined : { left: at(tick) }}
            >
              {formatTick(tick)}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
