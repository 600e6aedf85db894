'use client'
import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { classNames } from '#lib/class-names.ts'
import { taskAfterMove } from '../task-order.ts'
import { TaskRow } from './task-row.tsx'

interface RowActions {
  members: TripDetail['members']
  canWrite: boolean
  onTick: (task: Task) => void
  onOpen: (task: Task) => void
}

/** Tasks of one stage; their handles move them by mouse, touch and keyboard. */
export function SortableTasks({
  tasks,
  onMove,
  ...row
}: RowActions & { tasks: readonly Task[]; onMove: (task: Task, before: string | null) => void }) {
  const t = useTranslations('tasks.move')
  // The library numbers its descriptions itself, differently on the server than in the browser.
  const id = useId()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const say = (manner: 'pickedUp' | 'over' | 'dropped' | 'canceled', taskId: string | number, overId = taskId) =>
    t(manner, {
      title: tasks.find((task) => task.id === taskId)?.title ?? '',
      place: tasks.findIndex((task) => task.id === overId) + 1,
      total: tasks.length,
    })
  const announcements: Announcements = {
    onDragStart: ({ active }) => say('pickedUp', active.id),
    onDragOver: ({ active, over }) => (over ? say('over', active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => say('dropped', active.id, over?.id),
    onDragCancel: ({ active }) => say('canceled', active.id),
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('hint') } }}
      onDragEnd={({ active, over }) => {
        const moved = tasks.find((task) => task.id === active.id)
        if (moved && over && over.id !== active.id) onMove(moved, taskAfterMove(tasks, moved.id, String(over.id)))
      }}
    >
      <SortableContext items={tasks.map((task) => task.id)} strategy={verticalListSortingStrategy}>
        <ul className="divide-y divide-line">
          {tasks.map((task) => (
            <SortableTask key={task.id} task={task} {...row} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  )
}

function SortableTask({ task, members, canWrite, onTick, onOpen }: RowActions & { task: Task }) {
  const t = useTranslations('tasks.move')
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: task.id,
    disabled: !canWrite,
    attributes: { roleDescription: t('role') },
  })
  return (
    <TaskRow
      ref={setNodeRef}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      className={classNames(isDragging && 'z-10 bg-raised shadow-float')}
      task={task}
      assignee={members.find((member) => member.userId === task.assigneeId)?.name}
      canWrite={canWrite}
      onTick={() => onTick(task)}
      onOpen={() => onOpen(task)}
      handle={
        canWrite ? (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={t('handle', { title: task.title })}
            className="relative z-1 -mr-1 grid size-9 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-ink-faint hover:text-ink pointer-coarse:size-11"
          >
            <GripVertical aria-hidden className="size-4" strokeWidth={1.75} />
          </button>
        ) : null
      }
    />
  )
}
