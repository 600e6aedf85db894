'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { TripDetail } from '#contract/trip.ts'
import type { ItemShift } from '#contract/trip-stop-changes.ts'
import { useStopsSheet } from '../hooks/use-stops-sheet.ts'
import { useTripFieldError } from '../hooks/use-trip-field-error.ts'
import { StopsEditor } from './stops-editor.tsx'

/** Where the trip stays and for how long, with what a change does to the plan. */
export function StopsSheet({ trip, onClose }: { trip: TripDetail; onClose: () => void }) {
  const t = useTranslations('trips.stops')
  const tCommon = useTranslations('common')
  const describeError = useTripFieldError()
  const sheet = useStopsSheet(trip, onClose)
  const errorOf = (index: number) => {
    const problem = sheet.outline.problems.get(index)
    return problem ? describeError(problem) : null
  }
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('edit')}
      description={sheet.nights === null ? t('editLead') : t('total', { nights: sheet.nights, days: sheet.nights + 1 })}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" disabled={!sheet.canSave} busy={sheet.isSaving} onClick={sheet.save}>
            {sheet.isSaving ? tCommon('saving') : tCommon('save')}
          </Button>
        </>
      }
    >
      {sheet.message ? (
        <Notice tone="danger" className="mb-4">
          {sheet.message}
        </Notice>
      ) : null}
      <StopsEditor stops={sheet.stops} outline={sheet.outline} errorOf={errorOf} onChange={sheet.setStops} />
      <Shifts shifts={sheet.shifts} />
    </Sheet>
  )
}

/** What happens to the items, unscheduled ones first: they need another look. */
function Shifts({ shifts }: { shifts: readonly ItemShift[] }) {
  const t = useTranslations('trips.stops')
  const tPlan = useTranslations('plan')
  if (shifts.length === 0) return null
  const sorted = shifts.toSorted((a, b) => (a.toDay ?? 0) - (b.toDay ?? 0) || a.fromDay - b.fromDay)
  return (
    <section aria-live="polite" className="mt-6 border-line border-t pt-4">
      <h3 className="font-semibold text-sm">{t('shifts', { count: shifts.length })}</h3>
      <p className="mt-0.5 text-ink-faint text-xs">{t('shiftsDetail')}</p>
      <ul className="mt-2 divide-y divide-line">
        {sorted.map(({ itemId, title, booking, fromDay, toDay }) => (
          <li key={itemId} className="flex items-baseline justify-between gap-4 py-1.5 text-sm">
            <span className="min-w-0 truncate">
              {title}
              {booking === 'booked' ? <span className="ml-2 text-caution text-xs">{t('checkBooking')}</span> : null}
            </span>
            <span className="tabular shrink-0 text-ink-soft text-xs">
              {toDay === null ? tPlan('unscheduled') : t('dayToDay', { from: fromDay, to: toDay })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
