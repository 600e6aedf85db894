'use client'
import { DndContext, DragOverlay, pointerWithin } from '@dnd-kit/core'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { dayCount, itemsOfDay } from '#features/plan-items/item-order.ts'
import { classNames } from '#lib/class-names.ts'
import { usePlan, usePlanView } from '../../hooks/plan-context.tsx'
import { useCalendarDrag, useDropZone } from '../../hooks/use-calendar-drag.ts'
import { useWidth } from '../../hooks/use-width.ts'
import { listTripDays } from '../../trip-days.ts'
import { Agenda } from './agenda.tsx'
import { CalendarItem } from './calendar-item.tsx'
import { DraggedBlock } from './dragged-block.tsx'
import { WeekGrid } from './week-grid.tsx'

/** The narrowest column in which a title can be read. */
const columnWidth = 92
const hoursWidth = 52

/** Items are moved by keyboard without being picked up, and what was done is told by the toast. */
const spokenElsewhere = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
}

/** The plan as a calendar: days side by side, as many as fit up to a week, or an agenda. */
export function PlanCalendar() {
  const t = useTranslations('plan.calendar')
  const { trip, items } = usePlan()
  const { day: shown } = usePlanView()
  const [view, setView] = useState<'week' | 'agenda'>('week')
  const [start, setStart] = useState(0)
  const [measure, width] = useWidth()
  const days = listTripDays({ ...trip, durationDays: dayCount(trip.durationDays, items) })
  const size = Math.min(7, days.length, Math.max(2, Math.floor((width - hoursWidth) / columnWidth)))
  const last = Math.max(0, days.length - size)
  const from = Math.min(start, last)
  const { dragged, context } = useCalendarDrag()
  useEffect(() => {
    // The day that the map shows is in sight here as well.
    if (shown !== null) setStart((now) => (shown > now && shown <= now + size ? now : Math.max(0, shown - 1)))
  }, [shown, size])
  return (
    <DndContext collisionDetection={pointerWithin} accessibility={spokenElsewhere} {...context}>
      <div ref={measure}>
        <div className="flex min-h-11 flex-wrap items-center gap-2 py-1">
          <Segmented
            label={t('views')}
            name="calendar-view"
            value={view}
            onChange={setView}
            options={[
              { value: 'week', label: t('week') },
              { value: 'agenda', label: t('agenda') },
            ]}
          />
          {view === 'week' && days.length > size ? (
            <div className="ml-auto flex items-center gap-1">
              <IconButton
                icon={ChevronLeft}
                size="sm"
                label={t('earlier')}
                unavailable={from === 0}
                onClick={() => setStart(Math.max(0, from - size))}
              />
              <span className="tabular text-ink-soft text-sm" aria-live="polite">
                {t('range', { first: from + 1, last: from + size })}
              </span>
              <IconButton
                icon={ChevronRight}
                size="sm"
                label={t('later')}
                unavailable={from === last}
                onClick={() => setStart(Math.min(last, from + size))}
              />
            </div>
          ) : null}
        </div>
        {view === 'agenda' ? (
          <Agenda days={days} items={items} />
        ) : width > 0 ? (
          <WeekGrid days={days.slice(from, from + size)} items={items} dragged={dragged} />
        ) : null}
        <Unscheduled items={itemsOfDay(items, null)} isDragging={dragged !== null} />
      </div>
      <DragOverlay dropAnimation={null}>{dragged ? <DraggedBlock {...dragged} /> : null}</DragOverlay>
    </DndContext>
  )
}

/** Shown while something is dragged, too: an item can be dropped there. */
function Unscheduled({ items, isDragging }: { items: readonly ItineraryItem[]; isDragging: boolean }) {
  const t = useTranslations('plan')
  const { ref, isOver } = useDropZone({ kind: 'day', day: null })
  if (items.length === 0 && !isDragging) return null
  return (
    <section
      ref={ref}
      aria-label={t('unscheduled')}
      className={classNames('my-2 rounded-md px-1 py-2', isDragging && 'bg-sunken', isOver && 'bg-accent-soft')}
    >
      <h3 className="mb-1 font-semibold text-sm">{t('unscheduled')}</h3>
      <div className="flex flex-wrap gap-1">
        {items.map((item) => (
          <CalendarItem key={item.id} item={item} className="max-w-full border-line-strong pointer-coarse:min-h-11" />
        ))}
      </div>
    </section>
  )
}
