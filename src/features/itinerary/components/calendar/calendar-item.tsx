'use client'
import { useDraggable } from '@dnd-kit/core'
import { useLocale, useTranslations } from 'next-intl'
import { type CSSProperties, useEffect, useRef } from 'react'
import { dayColour } from '#components/ui/day-mark.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { takesPlace } from '#contract/takes-place.ts'
import { classNames } from '#lib/class-names.ts'
import { formatTimeRange } from '#lib/format.ts'
import { usePlan, usePlanView } from '../../hooks/plan-context.tsx'
import { useCalendarEdits } from '../../hooks/use-calendar-edits.ts'

/** Of a line of its text, in pixels. */
export const itemLineHeight = 16
/** Above and below the text together. */
export const itemPadding = 4

/** An item in the calendar. List, calendar and map show the same one as highlighted and as selected. */
export function CalendarItem({
  item,
  isContinued = false,
  lines = 3,
  className,
  style,
}: {
  item: ItineraryItem
  isContinued?: boolean
  /** How many lines of text there is room for: a short visit shows its title alone. */
  lines?: number
  className?: string
  style?: CSSProperties
}) {
  const t = useTranslations('plan.calendar')
  const locale = useLocale()
  const { canWrite } = usePlan()
  const { highlighted, highlight, selected, edit, target } = usePlanView()
  const { onKeyDown } = useCalendarEdits()
  // The rest of a night train is no second place to drag it by.
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: isContinued ? `${item.id} continued` : item.id,
    disabled: !canWrite || isContinued,
  })
  const button = useRef<HTMLButtonElement | null>(null)
  const isSelected = selected === item.id
  const isTarget = isSelected || target?.itemId === item.id
  useEffect(() => {
    if (isTarget) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isTarget])
  const time = formatTimeRange(item.start, item.end, locale)
  return (
    <button
      ref={(element) => {
        button.current = element
        setNodeRef(element)
      }}
      {...listeners}
      type="button"
      data-day={item.day === null ? undefined : dayColour(item.day)}
      aria-label={[item.title, time, isContinued ? t('continued') : ''].filter(Boolean).join(', ')}
      aria-keyshortcuts={canWrite ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
      title={[item.title, time].filter(Boolean).join(' ')}
      onClick={() => edit({ kind: 'item', itemId: item.id })}
      onKeyDown={(event) => onKeyDown(event, item)}
      onPointerEnter={() => highlight(item.id)}
      onPointerLeave={() => highlight(null)}
      onFocus={() => highlight(item.id)}
      onBlur={() => highlight(null)}
      style={style}
      className={classNames(
        'day-colour flex select-none flex-col overflow-hidden rounded-sm border-(--day) border-l-3 bg-sunken px-1.5 py-0.5 text-left text-xs leading-4 hover:bg-hover focus-visible:z-10 [-webkit-touch-callout:none]',
        canWrite && !isContinued && 'cursor-grab',
        isDragging && 'opacity-40',
        (isSelected || highlighted === item.id) && 'bg-hover ring-1 ring-(--day)',
        isContinued && 'border-dashed',
        className,
      )}
    >
      <span
        className={classNames(
          lines < 3 ? 'line-clamp-1 break-all' : 'line-clamp-2',
          'font-medium',
          !takesPlace(item) && 'line-through',
        )}
      >
        {item.title}
      </span>
      {time && lines > 1 ? <span className="tabular block truncate text-ink-soft">{time}</span> : null}
    </button>
  )
}
