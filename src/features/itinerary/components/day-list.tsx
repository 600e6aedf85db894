'use client'
import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { FreeTimeNote } from '#features/feasibility/components/free-time-note.tsx'
import { DayFindings } from '#features/feasibility/components/item-findings.tsx'
import type { PendingChanges } from '#features/proposals/pending-changes.ts'
import { classNames } from '#lib/class-names.ts'
import { listKey } from '../arrangement.ts'
import { dayLegs, itemsWithWay } from '../day-legs.ts'
import { buildDayRows } from '../day-rows.ts'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'
import { useFitTimes } from '../hooks/use-fit-times.ts'
import { useTripLegs } from '../hooks/use-trip-legs.ts'
import { CopyDay } from './copy-day.tsx'
import { DayHeading } from './day-heading.tsx'
import { ProposedRow } from './proposed-row.tsx'
import { SortableRow } from './sortable-row.tsx'

/** One day, or the unscheduled items, as a sortable list. */
export function DayList({
  day,
  items,
  pending,
  onReview,
}: {
  day: number | null
  items: readonly ItineraryItem[]
  pending: PendingChanges
  onReview: () => void
}) {
  const t = useTranslations('plan')
  const { trip, canWrite } = usePlan()
  const { edit } = usePlanView()
  const headingId = useId()
  const { setNodeRef, isOver } = useDroppable({ id: listKey(day), disabled: items.length > 0 })
  const ways = useTripLegs(trip.id)
  const planned = day === null ? [] : items
  const legs = dayLegs(planned, ways.legs)
  const expected = ways.isLoading ? itemsWithWay(planned) : null
  const fitting = useFitTimes(trip.id, day, items, legs)
  const rows = buildDayRows(
    items,
    pending.additions.filter((change) => change.item.day === day),
  )
  return (
    <section
      aria-labelledby={headingId}
      data-list={listKey(day)}
      // Days beyond the screen are neither styled nor painted, when the plan is opened or comes back into view.
      className="pb-2 [contain-intrinsic-block-size:auto_36rem] [content-visibility:auto]"
    >
      <DayHeading
        day={day}
        startDate={trip.startDate}
        items={items}
        headingId={headingId}
        findings={
          day === null ? null : <DayFindings day={day} tripId={trip.id} currency={trip.currency} canWrite={canWrite} />
        }
        fitting={canWrite ? fitting : null}
        copy={canWrite && day !== null && items.length > 0 ? <CopyDay day={day} /> : null}
        onAdd={canWrite ? () => edit({ kind: 'new', day }) : undefined}
      />
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <div ref={setNodeRef}>
          {rows.length === 0 ? (
            <p
              className={classNames(
                'ml-1 flex min-h-10 items-center rounded-md px-2 text-ink-faint text-sm',
                isOver && 'bg-accent-soft',
              )}
            >
              {day === null ? t('unscheduledHint') : t('emptyDay')}
              {day !== null && canWrite ? (
                <Link
                  href={`/trips/${trip.id}/explore?day=${day}`}
                  aria-label={t('fillDayNamed', { day })}
                  className="ml-3 text-accent underline-offset-4 hover:underline"
                >
                  {t('fillDay')}
                </Link>
              ) : null}
            </p>
          ) : (
            <ul>
              {rows.map((row) =>
                row.kind === 'item' ? (
                  <SortableRow
                    key={row.item.id}
                    item={row.item}
                    mark={pending.marks.get(row.item.id)}
                    leg={legs.get(row.item.id)}
                    isLegExpected={expected?.has(row.item.id) ?? false}
                  />
                ) : (
                  <li key={row.change.id}>
                    <ProposedRow change={row.change} onReview={onReview} />
                  </li>
                ),
              )}
            </ul>
          )}
        </div>
      </SortableContext>
      {day === null ? null : <FreeTimeNote trip={trip} day={day} />}
    </section>
  )
}
