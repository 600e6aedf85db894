'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ParsedReservations } from '#contract/reservation.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatDay, formatDayRange } from '#lib/format.ts'
import type { useReservationImport } from '../hooks/use-reservation-import.ts'
import { ReservationCard } from './reservation-card.tsx'

interface ReservationListProps {
  read: ParsedReservations
  importing: ReturnType<typeof useReservationImport>
}

/** What was read, and what was not. */
export function ReservationList({ read, importing }: ReservationListProps) {
  const t = useTranslations('imports.reservations')
  return (
    <>
      <div role="status">
        <h3 className="font-medium text-sm">{t('found', { count: read.reservations.length })}</h3>
      </div>
      <ReadBy model={read.model} />
      {read.reservations.length === 0 ? <p className="mt-1 text-ink-soft text-sm">{t('nothing')}</p> : null}
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {read.reservations.map((reservation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list keeps its order and its length
          <li key={index} className="py-3">
            <ReservationCard
              reservation={reservation}
              currency={importing.currency}
              isChosen={importing.isChosen(index)}
              location={importing.locationOf(index)}
              clash={importing.clashOf(index)}
              onToggle={() => importing.toggle(index)}
              onChange={(changed) => importing.change(index, changed)}
            />
          </li>
        ))}
      </ul>
      <BookedDatesChoice importing={importing} />
      {read.unread.length > 0 ? (
        <Disclosure className="mt-3" summary={t('unread', { count: read.unread.length })}>
          <ul className="mt-1 max-h-48 overflow-y-auto rounded-md bg-sunken p-2 text-ink-soft text-xs">
            {read.unread.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike and never change
              <li key={index} className="break-words py-0.5">
                {line}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Disclosure className="mt-2" summary={t('original')}>
        <pre className="mt-1 max-h-64 overflow-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-2 font-sans text-ink-soft text-xs">
          {read.text}
        </pre>
      </Disclosure>
    </>
  )
}

/** Who has read it, where that matters for how closely to look. */
function ReadBy({ model }: Pick<ParsedReservations, 'model'>) {
  const t = useTranslations('imports.reservations.model')
  if (model === 'unneeded') return null
  return model === 'failed' ? (
    <Notice className="mt-2">{t('failed')}</Notice>
  ) : (
    <p className="mt-1 text-ink-soft text-sm">{t(model)}</p>
  )
}

/** A trip without dates takes them from its bookings, unless one does not want that. */
function BookedDatesChoice({ importing }: Pick<ReservationListProps, 'importing'>) {
  const t = useTranslations('imports.reservations')
  const locale = useLocale()
  const { dates, setsDates, toggleDates } = importing
  if (dates === null) return null
  if (dates === 'unclear') return <Notice className="mt-2">{t('datesUnclear')}</Notice>
  const { startDate, durationDays } = dates
  const label =
    durationDays === null
      ? t('setStart', { day: formatDay(startDate, locale, 'year') })
      : t('setDates', {
          range: formatDayRange(startDate, addDays(startDate, durationDays - 1), locale),
          count: durationDays,
        })
  return (
    <Checkbox
      className="mt-2"
      label={label}
      detail={t(setsDates ? 'datesKeepDays' : 'datesUnscheduled')}
      checked={setsDates}
      onChange={toggleDates}
    />
  )
}
