'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Field } from '#components/ui/field.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Select } from '#components/ui/select.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { PackingItem, PackingSuggestions } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useSuggestionChoice } from '../hooks/use-suggestion-choice.ts'
import { BagField } from './bag-field.tsx'

type Chosen = Pick<PackingItem, 'title' | 'count' | 'personId' | 'bag'>

/** What such a trip usually needs, for one person or for all. Only what is ticked is added. */
export function PackingSuggestionSheet({
  trip,
  bags,
  onAdd,
  onClose,
}: {
  trip: TripDetail
  bags: readonly string[]
  onAdd: (items: Chosen[]) => Promise<unknown>
  onClose: () => void
}) {
  const t = useTranslations('packing.suggestions')
  const tPacking = useTranslations('packing')
  const tCommon = useTranslations('common')
  const [person, setPerson] = useState('')
  const [bag, setBag] = useState('')
  const { dropped, toggle, isSaving, add } = useSuggestionChoice(onAdd, onClose)
  const asked = { tripId: trip.id, ...(person ? { personId: person } : {}) }
  const query = trpc.tasks.packing.suggestions.useQuery(asked, { staleTime: 0 })
  const chosen = (query.data?.groups ?? [])
    .flatMap(({ items }) => items)
    .filter(({ title }) => !dropped.has(title))
    .map(({ title, count }) => ({ title, count, personId: person || null, bag: bag.trim() || null }))
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" busy={isSaving} disabled={chosen.length === 0} onClick={() => add(chosen)}>
            {t('add', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="mb-5 flex flex-col gap-4">
        {trip.members.length > 1 ? (
          <Field label={tPacking('person')}>
            {(control) => (
              <Select
                {...control}
                value={person}
                onChange={(event) => setPerson(event.target.value)}
                placeholder={tPacking('everybody')}
                options={trip.members.map(({ userId, name }) => ({ value: userId, label: name }))}
              />
            )}
          </Field>
        ) : null}
        <BagField bags={bags} value={bag} onChange={setBag} />
      </div>
      <SuggestionList query={query} dropped={dropped} onToggle={toggle} />
    </Sheet>
  )
}

function SuggestionList({
  query: { data, error, refetch },
  dropped,
  onToggle,
}: {
  query: { data?: PackingSuggestions; error: unknown; refetch: () => unknown }
  dropped: ReadonlySet<string>
  onToggle: (title: string) => void
}) {
  const t = useTranslations('packing.suggestions')
  const explain = useAppError()
  if (error)
    return (
      <ErrorState headingLevel={3} title={t('failed')} onRetry={() => void refetch()}>
        {explain(error)}
      </ErrorState>
    )
  if (!data)
    return (
      <LoadingRegion className="flex flex-col gap-3">
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
      </LoadingRegion>
    )
  if (data.groups.length === 0) return <EmptyState headingLevel={3} title={t('noneTitle')} example={t('noneLead')} />
  return data.groups.map(({ title, items }) => (
    <div key={title} className="mb-5">
      <h3 className="mb-1 font-semibold text-sm">{title}</h3>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.title}>
            <Checkbox
              checked={!dropped.has(item.title)}
              onChange={() => onToggle(item.title)}
              label={item.count > 1 ? t('counted', { title: item.title, count: item.count }) : item.title}
              detail={item.reason}
            />
          </li>
        ))}
      </ul>
    </div>
  ))
}
