import { classNames } from '#lib/class-names.ts'

const sizes = { sm: 'size-5 text-[11px]', md: 'size-6 text-xs', lg: 'size-8 text-sm' }

/** The colour (1 to 8, then from the start) of a day counted from 1. Use with the `day-colour` class: `data-day={dayColour(3)}`. */
export function dayColour(day: number): number {
  return ((day - 1) % 8) + 1
}

/** A number in the colour of its day, on lists, maps and diffs. `label` replaces the day number, such as with the number of a pin. */
export function DayMark({
  day,
  label,
  size = 'md',
  className,
}: {
  /** null = of no day. */
  day: number | null
  label?: string | number
  size?: keyof typeof sizes
  className?: string
}) {
  return (
    <span
      data-day={day === null ? undefined : dayColour(day)}
      className={classNames(
        'day-colour tabular inline-grid shrink-0 place-items-center rounded-full bg-(--day) font-semibold text-day-ink',
        sizes[size],
        className,
      )}
    >
      {label ?? day}
    </span>
  )
}
