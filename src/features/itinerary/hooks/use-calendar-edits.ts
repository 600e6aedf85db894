'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { dayCount } from '#features/plan-items/item-order.ts'
import { type CalendarDrop, calendarStep, dropOp } from '../calendar-drop.ts'
import { minutesOf } from '../calendar-layout.ts'
import { usePlan } from './plan-context.tsx'

/** What one press of an arrow with Alt does. */
const steps: ReadonlyMap<string, { days: number; minutes: number }> = new Map([
  ['ArrowLeft', { days: -1, minutes: 0 }],
  ['ArrowRight', { days: 1, minutes: 0 }],
  ['ArrowUp', { days: 0, minutes: -calendarStep }],
  ['ArrowDown', { days: 0, minutes: calendarStep }],
])
/** Where an item without a time gets its first one. */
const firstStart = 9 * 60

/** Puts items on other days and hours: by dropping them, or by keyboard with Alt and the arrows. */
export function useCalendarEdits() {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const { trip, items, canWrite, commands } = usePlan()
  const days = dayCount(trip.durationDays, items)

  function put(item: ItineraryItem, drop: CalendarDrop) {
    const op = dropOp(items, item, drop)
    if (!op) return
    const { title } = item
    const day = drop.day === null ? t('unscheduled') : tCommon('day', { number: drop.day })
    const what = drop.day === item.day ? t('did.update', { title }) : t('did.move', { title, day })
    void commands.run(op, what, { offerUndo: true })
  }

  function afterStep({ day, start }: ItineraryItem, step: { days: number; minutes: number }): CalendarDrop | null {
    if (step.days) {
      const to = (day ?? 0) + step.days
      return to < 1 || to > days ? null : { day: to, start: 'kept' }
    }
    if (day === null) return null
    if (start === null) return step.minutes > 0 ? { day, start: firstStart } : null
    const minutes = minutesOf(start) + step.minutes
    return minutes < 0 || minutes >= 24 * 60 ? null : { day, start: minutes }
  }

  return {
    put,
    onKeyDown: (event: KeyboardEvent, item: ItineraryItem) => {
      if (!canWrite || !event.altKey || event.ctrlKey || event.metaKey) return
      const step = steps.get(event.key)
      if (!step) return
      // The browser's own: back, forward, and scrolling.
      event.preventDefault()
      const drop = afterStep(item, step)
      if (drop) put(item, drop)
    },
  }
}
