'use client'
import { useDraggable } from '@dnd-kit/core'
import { useLocale, useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDay } from '#lib/format.ts'
import { usePlan, usePlanView } from '../../hooks/plan-context.tsx'
import { useDropZone } from '../../hooks/use-calendar-drag.ts'
import { useCalendarEdits } from '../../hooks/use-calendar-edits.ts'
import type { TripDay } from '../../trip-days.ts'
import { ItemMenu } from '../item-menu.tsx'

/** What is planned, by date and time. Days without anything are there for those who can put something into them. */
export function Agenda({ days, items }: { days: readonly TripDay[]; items: readonly ItineraryItem[] }) {
  const t = useTranslations('plan')
  const { canWrite } = usePlan()
  const planned = days.map((day) => ({ ...day, items: byTime(itemsOfDay(items, day.day)) }))
  const shown = canWrite ? planned : planned.filter((day) => day.items.length > 0)
  if (planned.every((day) => day.items.length === 0))
    return <p className="px-1 py-6 text-ink-soft">{t('emptyTitle')}</p>
  return shown.map((day) => <AgendaDay key={day.day} {...day} />)
}

/** What has no time comes first, in the order of the plan. */
function byTime(items: readonly ItineraryItem[]): ItineraryItem[] {
  return [...items].sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
}

function AgendaDay({ day, date, items }: TripDay & { items: readonly ItineraryItem[] }) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const { ref, isOver } = useDropZone({ kind: 'day', day })
  return (
    <section
      ref={ref}
      aria-label={tCommon('day', { number: day })}
      className={classNames('rounded-md pb-3', isOver && 'bg-accent-soft')}
    >
      <h3
        className={classNames(
          'sticky top-12 z-10 flex min-h-9 items-center gap-2 px-1 font-semibold text-sm reading:top-0',
          isOver ? 'bg-accent-soft' : 'bg-canvas',
        )}
      >
        <DayMark day={day} size="sm" />
        {date ? <time dateTime={date}>{formatDay(date, locale)}</time> : tCommon('day', { number: day })}
      </h3>
      {items.length > 0 ? (
        <ul className="divide-y divide-line/70">
          {items.map((item) => (
            <AgendaRow key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <p className="px-1 text-ink-faint text-sm">{t('calendar.nothing')}</p>
      )}
    </section>
  )
}

function AgendaRow({ item }: { item: ItineraryItem }) {
  const t = useTranslations('plan')
  const { canWrite } = usePlan()
  const { highlighted, highlight, selected, edit } = usePlanView()
  const { onKeyDown } = useCalendarEdits()
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.id, disabled: !canWrite })
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      onPointerEnter={() => highlight(item.id)}
      onPointerLeave={() => highlight(null)}
      className={classNames(
        'relative flex min-h-11 select-none items-center gap-2 rounded-md pl-1 hover:bg-hover [-webkit-touch-callout:none]',
        (selected === item.id || highlighted === item.id) && 'bg-hover',
        isDragging && 'opacity-40',
      )}
    >
      <ItemTime item={item} />
      <KindIcon kind={item.kind} label={t(`kind.${item.kind}`)} />
      <button
        type="button"
        aria-keyshortcuts={canWrite ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
        onClick={() => edit({ kind: 'item', itemId: item.id })}
        onKeyDown={(event) => onKeyDown(event, item)}
        onFocus={() => highlight(item.id)}
        onBlur={() => highlight(null)}
        className="min-w-0 flex-1 wrap-break-word rounded-sm text-left text-sm after:absolute after:inset-0 after:content-['']"
      >
        <span className="font-medium">{item.title}</span>
        {item.place && item.place.name !== item.title ? (
          <span className="ml-2 text-ink-faint">{item.place.name}</span>
        ) : null}
      </button>
      <div className="relative z-1">
        <ItemMenu item={item} />
      </div>
    </li>
  )
}
