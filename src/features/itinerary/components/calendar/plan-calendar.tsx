'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { dayCount, itemsOfDay } from '#features/plan-items/item-order.ts'
import { usePlan, usePlanView } from '../../hooks/plan-context.tsx'
import { useWidth } from '../../hooks/use-width.ts'
import { listTripDays } from '../../trip-days.ts'
import { Agenda } from './agenda.tsx'
import { CalendarItem } from './calendar-item.tsx'
import { WeekGrid } from './week-grid.tsx'

/** The narrowest column in which a title can be read. */
const columnWidth = 92
const hoursWidth = 52

/** The plan as a calendar: days side by side, as many as fit up to a week, or an agenda. */
export function PlanCalendar() {
  const t = useTranslations('plan.calendar')
  const tPlan = useTranslations('plan')
  const { trip, items } = usePlan()
  const { day: shown } = usePlanView()
  const [view, setView] = useState<'week' | 'agenda'>('week')
  const [start, setStart] = useState(0)
  const [measure, width] = useWidth()
  const days = listTripDays({ ...trip, durationDays: dayCount(trip.durationDays, items) })
  const size = Math.min(7, days.length, Math.max(2, Math.floor((width - hoursWidth) / columnWidth)))
  const last = Math.max(0, days.length - size)
  const from = Math.min(start, last)
  const unscheduled = itemsOfDay(items, null)
  useEffect(() => {
    // The day that the map shows is in sight here as well.
    if (shown !== null) setStart((now) => (shown > now && shown <= now + size ? now : Math.max(0, shown - 1)))
  }, [shown, size])
  return (
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
              disabled={from === 0}
              onClick={() => setStart(Math.max(0, from - size))}
            />
            <span className="tabular text-ink-soft text-sm" aria-live="polite">
              {t('range', { first: from + 1, last: from + size })}
            </span>
            <IconButton
              icon={ChevronRight}
              size="sm"
              label={t('later')}
              disabled={from === last}
              onClick={() => setStart(Math.min(last, from + size))}
            />
          </div>
        ) : null}
      </div>
      {view === 'agenda' ? (
        <Agenda days={days} items={items} />
      ) : width > 0 ? (
        <WeekGrid days={days.slice(from, from + size)} items={items} />
      ) : null}
      {unscheduled.length > 0 ? (
        <section aria-label={tPlan('unscheduled')} className="py-3">
          <h3 className="mb-1 px-1 font-semibold text-sm">{tPlan('unscheduled')}</h3>
          <div className="flex flex-wrap gap-1">
            {unscheduled.map((item) => (
              <CalendarItem
                key={item.id}
                item={item}
                className="max-w-full border-line-strong pointer-coarse:min-h-11"
              />
            ))}
          </div>
        </section>
      ) : null}
    </div>
  )
}
