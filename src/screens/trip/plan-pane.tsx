'use client'
import { CalendarDays, List, ListTodo } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { Segmented } from '#components/ui/radio-group.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { PlanDays, type PlanPlaceholders } from '#features/itinerary/components/plan-days.tsx'
import { PlanToolbar } from '#features/itinerary/components/plan-toolbar.tsx'
import { usePlan, usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { usePlanKeys } from '#features/itinerary/hooks/use-plan-keys.ts'
import { useWidth } from '#features/itinerary/hooks/use-width.ts'
import { loadPart } from '#lib/load-part.ts'

const TaskList = dynamic(
  () => loadPart(() => import('#features/tasks/components/task-list.tsx')).then((module) => module.TaskList),
  { ssr: false, loading: () => <Skeleton className="mt-3 h-9" /> },
)
const PlanCalendar = dynamic(
  () =>
    loadPart(() => import('#features/itinerary/components/calendar/plan-calendar.tsx')).then(
      (module) => module.PlanCalendar,
    ),
  { ssr: false, loading: () => <Skeleton className="mt-3 h-96" /> },
)
const ItemSheet = dynamic(
  () => loadPart(() => import('#features/itinerary/components/item-sheet.tsx')).then((module) => module.ItemSheet),
  { ssr: false },
)
const ImportReservationsDialog = dynamic(
  () =>
    loadPart(() => import('#features/imports/components/import-reservations-dialog.tsx')).then(
      (module) => module.ImportReservationsDialog,
    ),
  { ssr: false },
)
const PastePlacesDialog = dynamic(
  () =>
    loadPart(() => import('#features/itinerary/components/paste-places-dialog.tsx')).then(
      (module) => module.PastePlacesDialog,
    ),
  { ssr: false },
)
const KeysDialog = dynamic(
  () => loadPart(() => import('#features/itinerary/components/keys-dialog.tsx')).then((module) => module.KeysDialog),
  { ssr: false },
)

/** Under so many pixels labels leave no room for the buttons beside them: on a phone, or beside a wide map. */
const roomForLabels = 432

/** The plan pane: days, a calendar, or tasks. */
export function PlanPane({
  placeholders,
  onAsk,
}: {
  placeholders: PlanPlaceholders
  onAsk: (message: string) => void
}) {
  const t = useTranslations('plan')
  const { trip, canWrite, commands } = usePlan()
  const { editing, edit, isPasting, setPasting } = usePlanView()
  const [shown, setShown] = useState<'plan' | 'calendar' | 'tasks'>('plan')
  const [measure, width] = useWidth()
  const isNarrow = width < roomForLabels
  const [isImporting, setImporting] = useState(false)
  const [isHelping, setHelping] = useState(false)
  const add = useCallback(() => {
    if (canWrite) edit({ kind: 'new', day: 1 })
  }, [canWrite, edit])
  const help = useCallback(() => setHelping(true), [])
  usePlanKeys({ undo: commands.undo, redo: commands.redo, add, help })
  const openTasks = trip.tasks.filter((task) => task.status === 'todo').length
  return (
    <div ref={measure} className="px-3 sm:px-4">
      <h2 className="sr-only">{t('title')}</h2>
      <div className="@container sticky top-0 z-20 flex h-12 reading:static items-center gap-2 bg-canvas">
        <Segmented
          label={t('views')}
          name="plan-view"
          iconsOnly={isNarrow}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'plan', label: t('title'), icon: isNarrow ? List : undefined },
            { value: 'calendar', label: t('calendar.title'), icon: isNarrow ? CalendarDays : undefined },
            {
              value: 'tasks',
              icon: isNarrow ? ListTodo : undefined,
              label: openTasks > 0 ? `${t('tasks')} ${openTasks}` : t('tasks'),
            },
          ]}
        />
        {shown !== 'tasks' ? (
          <PlanToolbar
            canChoose={shown === 'plan' && trip.itinerary.length > 0}
            onHelp={help}
            onImport={() => setImporting(true)}
          />
        ) : null}
      </div>
      {shown === 'plan' ? (
        <PlanDays placeholders={placeholders} onImport={() => setImporting(true)} onAsk={onAsk} />
      ) : null}
      {shown === 'calendar' ? <PlanCalendar /> : null}
      {shown === 'tasks' ? <TaskList trip={trip} canWrite={canWrite} /> : null}
      {editing ? (
        <ItemSheet
          key={editing.kind === 'item' ? editing.itemId : 'new'}
          editing={editing}
          onClose={() => edit(null)}
          onImport={() => {
            edit(null)
            setImporting(true)
          }}
        />
      ) : null}
      {isPasting ? <PastePlacesDialog onClose={() => setPasting(false)} /> : null}
      {isImporting ? <ImportReservationsDialog tripId={trip.id} onClose={() => setImporting(false)} /> : null}
      {isHelping ? <KeysDialog onClose={() => setHelping(false)} /> : null}
    </div>
  )
}
