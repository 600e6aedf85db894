import { scaleLinear } from 'd3-scale'
import { type BarSeries, ChartLegend } from './chart-legend.tsx'

export interface ChartColumn {
  id: string
  /** One value for each series, stacked, not negative. */
  values: readonly number[]
}

const height = 96
const tickCount = 2
/** Share of a column that is drawn. */
const fillShare = 0.72

/** Stacked columns over time, one for each row. Hidden from screen readers: a table with the same figures stands near it. */
export function ColumnChart({
  series,
  columns,
  ends,
  formatTick,
}: {
  series: readonly BarSeries[]
  columns: readonly ChartColumn[]
  /** Under the first and the last column. */
  ends: readonly [string, string]
  formatTick: (value: number) => string
}) {
  const highest = Math.max(0, ...columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0)))
  const scale = scaleLinear([0, highest || 1], [0, height]).nice(tickCount)
  // Half a person is none.
  const ticks = scale.ticks(tickCount).filter((tick) => tick > 0 && Number.isInteger(tick))
  const step = 100 / Math.max(1, columns.length)
  return (
    <div aria-hidden>
      {series.length > 1 ? <ChartLegend series={series} /> : null}
      <div className="relative pr-12">
        <svg aria-hidden width="100%" height={height + 1} className="block overflow-visible">
          {ticks.map((tick) => (
            <line
              key={tick}
              x1="0"
              x2="100%"
              y1={height - scale(tick)}
              y2={height - scale(tick)}
              className="stroke-line"
            />
          ))}
          <line x1="0" x2="100%" y1={height} y2={height} className="stroke-line-strong" />
          {columns.map(({ id, values }, column) => {
            const tops = values.map((_, index) => values.slice(0, index + 1).reduce((sum, value) => sum + value, 0))
            return series.map((each, index) => (
              <rect
                key={`${id} ${each.id}`}
                x={`${column * step + (step * (1 - fillShare)) / 2}%`}
                width={`${step * fillShare}%`}
                y={height - scale(tops[index] ?? 0)}
                height={scale(values[index] ?? 0)}
                className={each.fill}
              />
            ))
          })}
        </svg>
        {ticks.map((tick) => (
          <span
            key={tick}
            className="tabular absolute right-0 w-11 -translate-y-1/2 truncate text-ink-faint text-xs"
            style={{ top: height - scale(tick) }}
          >
            {formatTick(tick)}
          </span>
        ))}
      </div>
      <div className="mt-1 flex justify-between pr-12 text-ink-faint text-xs">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </div>
  )
}
