'use client'
import { ListChecks, Printer, RotateCcw } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { PackingItem } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { loadPart } from '#lib/load-part.ts'
import { trpc } from '#lib/trpc.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { usePackingActions } from '../hooks/use-packing-actions.ts'
import { bagsOf, groupByBag, groupByPerson, type PackingGroup, type PackingView } from '../packing-groups.ts'
import { PackingRow } from './packing-row.tsx'
import { QuickTask } from './quick-task.tsx'

const PackingSheet = dynamic(
  () => loadPart(() => import('./packing-sheet.tsx')).then((module) => module.PackingSheet),
  { ssr: false },
)
const PackingSuggestionSheet = dynamic(
  () => loadPart(() => import('./packing-suggestion-sheet.tsx')).then((module) => module.PackingSuggestionSheet),
  { ssr: false },
)

const views = ['person', 'bag'] as const satisfies readonly PackingView[]

/** What to pack, by person and by bag. */
export function PackingBoard({ trip }: { trip: TripDetail }) {
  const t = useTranslations('packing')
  const explain = useAppError()
  const { data: items, error, refetch } = trpc.tasks.packing.list.useQuery({ tripId: trip.id })
  if (error && !items)
    return (
      <ErrorState title={t('failed')} onRetry={() => void refetch()}>
        {explain(error)}
      </ErrorState>
    )
  if (!items)
    return (
      <LoadingRegion className="flex flex-col gap-3">
        <Skeleton className="h-9 w-56" />
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
      </LoadingRegion>
    )
  return <PackingList trip={trip} items={items} />
}

function PackingList({ trip, items }: { trip: TripDetail; items: PackingItem[] }) {
  const t = useTranslations('packing')
  const actions = usePackingActions(trip.id)
  const [params, setParams] = useQueryParams()
  const [editing, setEditing] = useState<PackingItem | null>(null)
  const [isSuggesting, setSuggesting] = useState(false)
  const canWrite = trip.role !== 'viewer'
  const isShared = trip.members.length > 1
  const view = isShared ? parseOption(views, params.get('by')) : 'bag'
  const groups = view === 'person' ? groupByPerson(items, trip.members) : groupByBag(items)
  return (
    <>
      <div className="flex flex-wrap items-center justify-end gap-2 print:hidden">
        {isShared ? (
          <Segmented
            label={t('by.label')}
            name="packing-view"
            className="mr-auto"
            value={view}
            onChange={(next) => setParams({ by: next === views[0] ? null : next })}
            options={views.map((value) => ({ value, label: t(`by.${value}`) }))}
          />
        ) : null}
        {canWrite ? (
          <Button aria-haspopup="dialog" onClick={() => setSuggesting(true)}>
            <ListChecks aria-hidden strokeWidth={1.75} />
            {t('suggestions.open')}
          </Button>
        ) : null}
        {canWrite && items.some(({ isPacked }) => isPacked) ? (
          <Button variant="quiet" onClick={() => void actions.unpack(items).catch(() => undefined)}>
            <RotateCcw aria-hidden strokeWidth={1.75} />
            {t('unpackAll')}
          </Button>
        ) : null}
        {items.length > 0 ? (
          <Button variant="quiet" onClick={() => window.print()}>
            <Printer aria-hidden strokeWidth={1.75} />
            {t('print')}
          </Button>
        ) : null}
      </div>
      {items.length === 0 ? <p className="mt-5 text-ink-faint text-sm">{t('none')}</p> : null}
      {groups.map((group) => (
        <PackingSection
          key={group.id ?? ''}
          trip={trip}
          view={view}
          group={group}
          actions={actions}
          onOpen={setEditing}
        />
      ))}
      {editing ? (
        <PackingSheet
          item={editing}
          members={trip.members}
          bags={bagsOf(items)}
          canWrite={canWrite}
          onSave={(patch) => actions.save(editing, patch)}
          onRemove={() => void actions.remove(editing).catch(() => undefined)}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {isSuggesting ? (
        <PackingSuggestionSheet
          trip={trip}
          bags={bagsOf(items)}
          onAdd={actions.addMany}
          onClose={() => setSuggesting(false)}
        />
      ) : null}
    </>
  )
}

function PackingSection({
  trip,
  view,
  group: { id, items },
  actions,
  onOpen,
}: {
  trip: TripDetail
  view: PackingView
  group: PackingGroup
  actions: ReturnType<typeof usePackingActions>
  onOpen: (item: PackingItem) => void
}) {
  const t = useTranslations('packing')
  const nameOf = (personId: string | null) => trip.members.find(({ userId }) => userId === personId)?.name
  const name = view === 'person' ? (nameOf(id) ?? t('shared')) : (id ?? t('noBag'))
  const canWrite = trip.role !== 'viewer'
  if (items.length === 0 && !canWrite) return null
  return (
    <section aria-label={name} className={items.length === 0 ? 'mt-7 print:hidden' : 'mt-7 print:break-inside-avoid'}>
      <h2 className="flex items-baseline gap-2 border-line border-b pb-1.5 font-semibold text-base">
        <span className="min-w-0 truncate">{name}</span>
        {items.length > 0 ? (
          <span className="tabular shrink-0 font-normal text-ink-faint text-xs">
            {t('packedOf', { packed: items.filter(({ isPacked }) => isPacked).length, total: items.length })}
          </span>
        ) : null}
      </h2>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <PackingRow
            key={item.id}
            item={item}
            person={view === 'person' ? undefined : nameOf(item.personId)}
            bag={view === 'bag' ? null : item.bag}
            canWrite={canWrite}
            onTick={() => actions.tick(item)}
            onOpen={() => onOpen(item)}
          />
        ))}
      </ul>
      {canWrite ? (
        <div className="print:hidden">
          <QuickTask
            label={t('newIn', { group: name })}
            example={t('newExample')}
            isSaving={actions.isAdding}
            onAdd={(title) => actions.add({ title, ...(view === 'person' ? { personId: id } : { bag: id }) })}
          />
        </div>
      ) : null}
    </section>
  )
}
