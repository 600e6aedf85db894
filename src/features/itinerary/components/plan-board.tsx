'use client'
import { closestCenter, DndContext, DragOverlay } from '@dnd-kit/core'
import { Fragment } from 'react'
import type { PendingChanges } from '#features/proposals/pending-changes.ts'
import { parseListKey } from '../arrangement.ts'
import { usePlanDrag } from '../hooks/use-plan-drag.ts'
import { DayList } from './day-list.tsx'
import { ItemRow } from './item-row.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { StopHeading } from './stop-heading.tsx'

const nothing = () => {}

/** All days and the unscheduled items. Loaded separately, since dragging needs a library that the first paint does not. */
export function PlanBoard({ pending, onReview }: { pending: PendingChanges; onReview: () => void }) {
  const { lists, byId, draggedItem, ...context } = usePlanDrag()
  return (
    <DndContext collisionDetection={closestCenter} {...context}>
      {Object.entries(lists).map(([key, ids]) => (
        <Fragment key={key}>
          <StopHeading day={parseListKey(key) ?? 0} />
          <DayList
            day={parseListKey(key)}
            items={ids.flatMap((id) => byId.get(id) ?? [])}
            pending={pending}
            onReview={onReview}
          />
        </Fragment>
      ))}
      <SelectionBar />
      <DragOverlay dropAnimation={{ duration: 160, easing: 'cubic-bezier(0.2, 0, 0.1, 1)' }}>
        {draggedItem ? (
          <div className="rounded-md bg-raised pl-5 shadow-float">
            <ItemRow item={draggedItem} onOpen={nothing} />
          </div>
        ) : null}
      </DragOverlay>
    </DndContext>
  )
}
