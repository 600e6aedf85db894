'use client'
import {
  type Announcements,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { dayCount } from '#features/plan-items/item-order.ts'
import { formatTimeRange } from '#lib/format.ts'
import { type Arrangement, arrangeByDay, findList, locate, moveInLists, parseListKey } from '../arrangement.ts'
import { fitOne } from '../fit-times.ts'
import { usePlan } from './plan-context.tsx'

/** Dragging items: lists while dragging, announcements, and the move that is saved at the end. */
export function usePlanDrag() {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const { trip, items, commands } = usePlan()
  const planned = arrangeByDay(items, dayCount(trip.durationDays, items))
  const [dragged, setCarried] = useState<{ id: string; lists: Arrangement } | null>(null)
  const hasMoved = useRef(false)
  const lists = dragged?.lists ?? planned
  const byId = new Map(items.map((item) => [item.id, item]))
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const listLabel = (key: string | undefined) => {
    const day = key === undefined ? null : parseListKey(key)
    return day === null ? t('unscheduled') : tCommon('day', { number: day })
  }
  const say = (manner: 'pickedUp' | 'over' | 'dropped', id: string, where: Arrangement) => {
    const { key, place, total } = locate(where, id)
    return t(`announcement.${manner}`, { title: byId.get(id)?.title ?? '', day: listLabel(key), place, total })
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      hasMoved.current = false
      return say('pickedUp', String(active.id), planned)
    },
    onDragOver: ({ active, over }) => {
      // An item that was just picked up is "over" itself; announcing that would interrupt the first announcement.
      if (!over || (over.id === active.id && !hasMoved.current)) return undefined
      hasMoved.current = true
      return say('over', String(active.id), moveInLists(lists, String(active.id), String(over.id)))
    },
    onDragEnd: ({ active, over }) =>
      say('dropped', String(active.id), over ? moveInLists(lists, String(active.id), String(over.id)) : lists),
    onDragCancel: ({ active }) => t('announcement.canceled', { title: byId.get(String(active.id))?.title ?? '' }),
  }

  return {
    lists,
    byId,
    draggedItem: dragged ? byId.get(dragged.id) : undefined,
    sensors,
    accessibility: { announcements, screenReaderInstructions: { draggable: t('dragHint') } },
    onDragStart: ({ active }: DragStartEvent) => setCarried({ id: String(active.id), lists: planned }),
    /** Moves into another list at once; within a list the rows only make room until the drop. */
    onDragOver: ({ active, over }: DragOverEvent) => {
      if (!over) return
      const id = String(active.id)
      if (findList(lists, id) !== findList(lists, String(over.id)))
        setCarried({ id, lists: moveInLists(lists, id, String(over.id)) })
    },
    onDragEnd: ({ active, over }: DragEndEvent) => {
      const id = String(active.id)
      const final = over ? moveInLists(lists, id, String(over.id)) : lists
      setCarried(null)
      const { key, before } = locate(final, id)
      const item = byId.get(id)
      const was = locate(planned, id)
      if (!item || key === undefined || (was.key === key && was.before === before)) return
      const what = t('did.move', { title: item.title, day: listLabel(key) })
      const day = parseListKey(key)
      const inOrder = (final[key] ?? []).flatMap((each) => byId.get(each) ?? [])
      const fitted = day === null ? null : fitOne(inOrder, id, () => null)
      void commands.run({ type: 'move', id, day, before }, what, {
        offerUndo: fitted !== null,
        also: fitted && {
          label: t('fitTimes.setTo', { time: formatTimeRange(fitted.times.start, fitted.times.end, locale) }),
          onAct: () =>
            void commands.run({ type: 'update', id, patch: fitted.times }, t('did.update', { title: item.title }), {
              offerUndo: true,
            }),
        },
      })
    },
    onDragCancel: () => setCarried(null),
  }
}
