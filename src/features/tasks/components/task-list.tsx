'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { StageName } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { loadPart } from '#lib/load-part.ts'
import { useTaskActions } from '../hooks/use-task-actions.ts'
import { inOrder } from '../task-order.ts'
import { QuickTask } from './quick-task.tsx'
import { TaskRow } from './task-row.tsx'

const TaskSheet = dynamic(() => loadPart(() => import('./task-sheet.tsx')).then((module) => module.TaskSheet), {
  ssr: false,
})

const stages = ['pre', 'on', 'post'] as const satisfies readonly StageName[]

/** Tasks by stage; a new one is added to the current stage. */
export function TaskList({ trip, canWrite }: { trip: TripDetail; canWrite: boolean }) {
  const t = useTranslations('tasks')
  const tName = useTranslations('stages.name')
  const actions = useTaskActions(trip.id)
  const [editing, setEditing] = useState<Task | null>(null)
  const shown = stages.filter((stage) => stage === trip.currentStage || trip.tasks.some((task) => task.stage === stage))
  return (
    <div className="pb-4">
      {canWrite ? (
        <QuickTask
          isSaving={actions.create.isPending}
          onAdd={(title) => actions.create.mutateAsync({ tripId: trip.id, stage: trip.currentStage, title })}
        />
      ) : null}
      {trip.tasks.length === 0 ? (
        <EmptyState headingLevel={3} className="py-8" title={t('emptyTitle')} example={t('emptyExample')} />
      ) : (
        shown.map((stage) => {
          const tasks = inOrder(trip.tasks.filter((task) => task.stage === stage))
          const left = tasks.filter((task) => task.status === 'todo').length
          return (
            <section key={stage} aria-label={tName(stage)} className="mt-4">
              <h3 className="flex items-baseline gap-2 font-semibold text-sm">
                {tName(stage)}
                <span className="font-normal text-ink-faint text-xs">{t('left', { count: left })}</span>
              </h3>
              <ul className="mt-1 divide-y divide-line">
                {tasks.map((task) => (
                  <TaskRow
                    key={task.id}
                    task={task}
                    assignee={trip.members.find(({ userId }) => userId === task.assigneeId)?.name}
                    canWrite={canWrite}
                    onTick={() => actions.tick(task)}
                    onOpen={() => setEditing(task)}
                  />
                ))}
              </ul>
            </section>
          )
        })
      )}
      {editing ? (
        <TaskSheet
          task={editing}
          members={trip.members}
          canWrite={canWrite}
          onSave={(patch) => actions.save(editing, patch)}
          onRemove={() => actions.remove(editing)}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </div>
  )
}
