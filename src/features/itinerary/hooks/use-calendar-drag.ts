'use client'
import {
  type ClientRect,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useState } from 'react'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { type CalendarDrop, snapMinutes } from '../calendar-drop.ts'
import { usePlan } from './plan-context.tsx'
import { useCalendarEdits } from './use-calendar-edits.ts'

/** A part of the calendar into which items are dropped. */
export type DropZone =
  /** The hours of a day: `first` at the top, as many pixels for each hour as `hourHeight`. */
  | { kind: 'hours'; day: number; first: number; hourHeight: number }
  /** Above the hours. */
  | { kind: 'untimed'; day: number }
  /** A day of the agenda, or what has no day: times stay. */
  | { kind: 'day'; day: number | null }

export function useDropZone(zone: DropZone) {
  const { setNodeRef, isOver } = useDroppable({ id: `${zone.kind}-${zone.day}`, data: { zone } })
  return { ref: setNodeRef, isOver }
}

export interface DraggedItem {
  item: ItineraryItem
  drop: CalendarDrop | null
}

function isDropZone(value: unknown): value is DropZone {
  return typeof value === 'object' && value !== null && 'kind' in value && 'day' in value
}

function dropAt(zone: DropZone, over: ClientRect, dragged: ClientRect | null): CalendarDrop {
  if (zone.kind === 'untimed') return { day: zone.day, start: null }
  if (zone.kind === 'day') return { day: zone.day, start: 'kept' }
  const top = (dragged?.top ?? over.top) - over.top
  return { day: zone.day, start: snapMinutes((zone.first + top / zone.hourHeight) * 60) }
}

/** Dragging in the calendar: by mouse, and by press and hold on touch screens. */
export function useCalendarDrag() {
  const { items } = usePlan()
  const { put } = useCalendarEdits()
  const [dragged, setDragged] = useState<DraggedItem | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  )
  const dropOf = ({ active, over }: DragMoveEvent | DragEndEvent): CalendarDrop | null => {
    const zone: unknown = over?.data.current?.zone
    return over && isDropZone(zone) ? dropAt(zone, over.rect, active.rect.current.translated) : null
  }
  return {
    dragged,
    context: {
      sensors,
      onDragStart: ({ active }: DragStartEvent) => {
        const item = items.find(({ id }) => id === active.id)
        setDragged(item ? { item, drop: null } : null)
      },
      onDragMove: (event: DragMoveEvent) => {
        const drop = dropOf(event)
        setDragged((now) =>
          now && (now.drop?.day !== drop?.day || now.drop?.start !== drop?.start) ? { ...now, drop } : now,
        )
      },
      onDragEnd: (event: DragEndEvent) => {
        setDragged(null)
        const item = items.find(({ id }) => id === event.active.id)
        const drop = dropOf(event)
        if (item && drop) put(item, drop)
      },
      onDragCancel: () => setDragged(null),
    },
  }
}
