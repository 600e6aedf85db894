import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'
import { ScrollRegion } from './scroll-region.tsx'

export interface Column<Row> {
  id: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** `end` for figures. */
  align?: 'start' | 'end'
  /** Hidden under 640 px. */
  wideOnly?: boolean
  className?: string
}

/** A table with lines between rows. The caption is for screen readers; the box scrolls sideways if needed. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  className,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
  className?: string
}) {
  const cellClasses = (column: Column<Row>) =>
    classNames(
      'px-3 first:pl-0 last:pr-0',
      column.align === 'end' ? 'text-right' : 'text-left',
      column.wideOnly && 'max-sm:hidden',
      column.className,
    )
  return (
    <ScrollRegion label={caption} className={className}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line-strong border-b">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classNames('h-9 font-medium text-ink-faint text-xs', cellClasses(column))}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b transition-colors hover:bg-hover/60">
              {columns.map((column) => (
                <td key={column.id} className={classNames('h-11 py-2', cellClasses(column))}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? empty : null}
    </ScrollRegion>
  )
}
