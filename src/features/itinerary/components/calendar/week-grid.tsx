'use client'
import { useLocale, useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDay, formatLocalTime } from '#lib/format.ts'
import type { CalendarDrop } from '../../calendar-drop.ts'
import { type CalendarBlock, hoursOf, placeBlocks, timeOf } from '../../calendar-layout.ts'
import { usePlanView } from '../../hooks/plan-context.tsx'
import { type DraggedItem, useDropZone } from '../../hooks/use-calendar-drag.ts'
import type { TripDay } from '../../trip-days.ts'
import { CalendarItem, itemLineHeight, itemPadding } from './calendar-item.tsx'

const hourHeight = 44

/** Days side by side, with hours from top to bottom. What has no time stands above them. */
export function WeekGrid({
  days,
  items,
  dragged,
}: {
  days: readonly TripDay[]
  items: readonly ItineraryItem[]
  dragged: DraggedItem | null
}) {
  const blocks = days.map(({ day }) => placeBlocks(items, day))
  const { first, last } = hoursOf(blocks.flat())
  const columns = { gridTemplateColumns: `3.25rem repeat(${days.length}, minmax(0, 1fr))` }
  return (
    <div className="border-line border-b">
      <div className="sticky top-12 z-20 grid bg-canvas reading:top-0" style={columns}>
        <span />
        {days.map((day) => (
          <DayHead key={day.day} {...day} untimed={itemsOfDay(items, day.day).filter(({ start }) => start === null)} />
        ))}
      </div>
      <div className="grid" style={columns}>
        <HourLabels first={first} last={last} />
        {days.map(({ day }, index) => (
          <DayColumn
            key={day}
            day={day}
            blocks={blocks[index] ?? []}
            first={first}
            last={last}
            dropStart={dragged?.drop?.day === day ? dragged.drop.start : null}
          />
        ))}
      </div>
    </div>
  )
}

function DayHead({ day, date, untimed }: TripDay & { untimed: readonly ItineraryItem[] }) {
  const t = useTranslations('plan.calendar')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const { day: shown, showDay } = usePlanView()
  const isShown = shown === day
  const { ref, isOver } = useDropZone({ kind: 'untimed', day })
  return (
    <div
      ref={ref}
      className={classNames('min-w-0 border-line border-b border-l px-1 pb-1', isOver && 'bg-accent-soft')}
    >
      <button
        type="button"
        aria-pressed={isShown}
        title={t('showDay', { day })}
        onClick={() => showDay(isShown ? null : day)}
        className={classNames(
          'flex min-h-9 w-full min-w-0 items-center gap-1.5 rounded-sm px-0.5 text-left hover:bg-hover pointer-coarse:min-h-11',
          isShown && 'bg-accent-soft',
        )}
      >
        <DayMark day={day} size="sm" />
        <span className="sr-only">{tCommon('day', { number: day })}</span>
        {date ? <time className="min-w-0 py-1 text-ink-soft text-xs leading-4">{formatDay(date, locale)}</time> : null}
      </button>
      <div className="flex flex-col gap-0.5">
        {untimed.map((item) => (
          <CalendarItem key={item.id} item={item} className="w-full" />
        ))}
      </div>
    </div>
  )
}

function HourLabels({ first, last }: { first: number; last: number }) {
  const locale = useLocale()
  return (
    <div
      aria-hidden
      className="tabular relative text-ink-faint text-xs"
      style={{ height: (last - first) * hourHeight }}
    >
      {Array.from({ length: last - first - 1 }, (_, index) => first + index + 1).map((hour) => (
        <span
          key={hour}
          className="absolute right-1.5 -translate-y-1/2 whitespace-nowrap"
          style={{ top: (hour - first) * hourHeight }}
        >
          {formatLocalTime(timeOf(hour * 60), locale)}
        </span>
      ))}
    </div>
  )
}

function DayColumn({
  day,
  blocks,
  first,
  last,
  dropStart,
}: {
  day: number
  blocks: readonly CalendarBlock[]
  first: number
  last: number
  /** Where a dragged item would start, in minutes. */
  dropStart: CalendarDrop['start']
}) {
  const tCommon = useTranslations('common')
  const { day: shown } = usePlanView()
  const { ref } = useDropZone({ kind: 'hours', day, first, hourHeight })
  const top = (minutes: number) => ((minutes - first * 60) / 60) * hourHeight
  const heightOf = ({ from, to }: CalendarBlock) => top(to) - top(from) - 2
  return (
    <section
      ref={ref}
      aria-label={tCommon('day', { number: day })}
      className={classNames('relative border-line border-l', shown === day && 'bg-accent-soft/40')}
      style={{
        height: (last - first) * hourHeight,
        backgroundImage: 'linear-gradient(to bottom, var(--color-line) 1px, transparent 1px)',
        backgroundSize: `100% ${hourHeight}px`,
      }}
    >
      {typeof dropStart === 'number' ? (
        <div aria-hidden className="absolute inset-x-0 border-accent border-t-2" style={{ top: top(dropStart) }} />
      ) : null}
      {blocks.map((block) => (
        <CalendarItem
          key={block.item.id}
          item={block.item}
          isContinued={block.isContinued}
          lines={Math.floor((heightOf(block) - itemPadding) / itemLineHeight)}
          className="absolute"
          style={{
            top: top(block.from) + 1,
            height: heightOf(block),
            left: `calc(${(block.lane / block.lanes) * 100}% + 1px)`,
            width: `calc(${100 / block.lanes}% - 2px)`,
          }}
        />
      ))}
    </section>
  )
}
