'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { dayCount } from '#features/plan-items/item-order.ts'
import { shiftTimes } from '../calendar-layout.ts'
import { usePlan } from './plan-context.tsx'

/** What one press of an arrow with Alt does. */
const steps: ReadonlyMap<string, { days: number; minutes: number }> = new Map([
  ['ArrowLeft', { days: -1, minutes: 0 }],
  ['ArrowRight', { days: 1, minutes: 0 }],
  ['ArrowUp', { days: 0, minutes: -15 }],
  ['ArrowDown', { days: 0, minutes: 15 }],
])

/** Moves an item to another day or time by keyboard: Alt and the arrows. */
export function useCalendarEdits() {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const { trip, items, canWrite, commands } = usePlan()
  const days = dayCount(trip.durationDays, items)

  function moveTo({ id, title, day: before }: ItineraryItem, day: number) {
    if (day < 1 || day > days || day === before) return
    const what = t('did.move', { title, day: tCommon('day', { number: day }) })
    void commands.run({ type: 'move', id, day, before: null }, what, { offerUndo: true })
  }
  function shift(item: ItineraryItem, minutes: number) {
    const times = shiftTimes(item, minutes)
    if (!times) return
    void commands.run({ type: 'update', id: item.id, patch: times }, t('did.update', { title: item.title }), {
      offerUndo: true,
    })
  }

  return {
    onKeyDown: (event: KeyboardEvent, item: ItineraryItem) => {
      if (!canWrite || !event.altKey || event.ctrlKey || event.metaKey || item.day === null) return
      const step = steps.get(event.key)
      if (!step) return
      // The browser's own: back, forward, and scrolling.
      event.preventDefault()
      if (step.days) moveTo(item, item.day + step.days)
      else shift(item, step.minutes)
    },
  }
}
