import type { ItineraryItem } from '#contract/itinerary.ts'
import { classNames } from '#lib/class-names.ts'
import { formatLocalTime } from '#lib/format.ts'

/** Start above end in a fixed column; "+1" where it ends on the next day. */
export function ItemTime({
  item,
  className,
}: {
  item: Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay'>
  className?: string
}) {
  const { start, end, endsNextDay } = item
  return (
    <span className={classNames('tabular flex w-14 shrink-0 flex-col text-xs leading-[1.125rem]', className)}>
      {start ? <time className="font-medium text-ink">{start}</time> : null}
      {end ? <time className="text-ink-faint">{formatLocalTime(end, endsNextDay ? 1 : 0)}</time> : null}
    </span>
  )
}
