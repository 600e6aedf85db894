'use client'
import { ListChecks } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import type { StageName } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { loadPart } from '#lib/load-part.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { useTaskActions } from '../hooks/use-task-actions.ts'
import { inOrder } from '../task-order.ts'
import { QuickTask } from './quick-task.tsx'
import { SortableTasks } from './sortable-tasks.tsx'

const TaskSheet = dynamic(() => loadPart(() => import('./task-sheet.tsx')).then((module) => module.TaskSheet), {
  ssr: false,
})
const SuggestionSheet = dynamic(
  () => loadPart(() => import('./suggestion-sheet.tsx')).then((module) => module.SuggestionSheet),
  { ssr: false },
)

const stages = ['pre', 'on', 'post'] as const satisfies readonly StageName[]
const filters = ['all', 'open'] as const

/** The tasks of all stages, with due dates and people, in the order that people give them. */
export function TaskBoard({ trip }: { trip: TripDetail }) {
  const t = useTranslations('tasks')
  const actions = useTaskActions(trip.id)
  const [params, setParams] = useQueryParams()
  const [editing, setEditing] = useState<Task | null>(null)
  const [isSuggesting, setSuggesting] = useState(false)
  const canWrite = trip.role !== 'viewer'
  const filter = parseOption(filters, params.get('show'))
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segmented
          label={t('filter.label')}
          name="task-filter"
          value={filter}
          onChange={(next) => setParams({ show: next === filters[0] ? null : next })}
          options={filters.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        {canWrite ? (
          <Button aria-haspopup="dialog" onClick={() => setSuggesting(true)}>
            <ListChecks aria-hidden strokeWidth={1.75} />
            {t('suggestions.open')}
          </Button>
        ) : null}
      </div>
      {stages.map((stage) => {
        const all = inOrder(trip.tasks.filter((task) => task.stage === stage))
        return (
          <StageTasks
            key={stage}
            trip={trip}
            stage={stage}
            tasks={filter === 'open' ? all.filter((task) => task.status === 'todo') : all}
            left={all.filter((task) => task.status === 'todo').length}
            count={all.length}
            actions={actions}
            onOpen={setEditing}
          />
        )
      })}
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
      {isSuggesting ? (
        <SuggestionSheet tripId={trip.id} onAdd={actions.addMany} onClose={() => setSuggesting(false)} />
      ) : null}
    </>
  )
}

function StageTasks({
  trip,
  stage,
  tasks,
  left,
  count,
  actions,
  onOpen,
}: {
  trip: TripDetail
  stage: StageName
  tasks: Task[]
  left: number
  /** Also those that are not shown. */
  count: number
  actions: ReturnType<typeof useTaskActions>
  onOpen: (task: Task) => void
}) {
  const t = useTranslations('tasks')
  const tName = useTranslations('stages.name')
  const canWrite = trip.role !== 'viewer'
  return (
    <section aria-label={tName(stage)} className="mt-7">
      <h2 className="flex items-baseline gap-2 border-line border-b pb-1.5 font-semibold text-base">
        {tName(stage)}
        {count > 0 ? <span className="font-normal text-ink-faint text-xs">{t('left', { count: left })}</span> : null}
      </h2>
      {count === 0 ? <p className="py-3 text-ink-faint text-sm">{t(`none.${stage}`)}</p> : null}
      <SortableTasks
        tasks={tasks}
        members={trip.members}
        canWrite={canWrite}
        onTick={actions.tick}
        onOpen={onOpen}
        onMove={actions.reorder}
      />
      {canWrite ? (
        <QuickTask
          label={t('newIn', { stage: tName(stage) })}
          example={t(`exampleIn.${stage}`)}
          isSaving={actions.create.isPending}
          onAdd={(title) => actions.create.mutateAsync({ tripId: trip.id, stage, title })}
        />
      ) : null}
    </section>
  )
}
