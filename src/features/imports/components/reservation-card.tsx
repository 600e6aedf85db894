'use client'
import { LoaderCircle, MapPinOff, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Money } from '#components/ui/money.tsx'
import type { Reservation } from '#contract/reservation.ts'
import { formatDay } from '#lib/format.ts'
import type { BookingLocation } from '../hooks/use-located-reservations.ts'
import { isUnsureKind, partsOf } from '../reservation-fields.ts'
import { KindField } from './kind-field.tsx'
import { ReadFields } from './read-fields.tsx'
import { ReservationFields } from './reservation-fields.tsx'

interface ReservationCardProps {
  reservation: Reservation
  /** Of the trip: where no price was read. */
  currency: string
  isChosen: boolean
  location: BookingLocation | undefined
  /** Another stay for the same nights. */
  clash: string | undefined
  onToggle: () => void
  onChange: (reservation: Reservation) => void
}

/** What was read, with the words of the original; the fields unfold to correct them. */
export function ReservationCard({
  reservation,
  currency,
  isChosen,
  location,
  clash,
  onToggle,
  onChange,
}: ReservationCardProps) {
  const t = useTranslations('imports.reservations')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  // Nothing is added without a name.
  const [isEditing, setEditing] = useState(reservation.title.trim() === '')
  // It stays in sight once it is answered.
  const [asksKind] = useState(isUnsureKind(reservation))
  const { type, status, title, price, departLocal, checkIn } = reservation
  const { day } = partsOf(departLocal ?? checkIn)
  const name = title.trim() || t(`type.${type}`)
  const heading = day ? t('heading', { title: name, day: formatDay(day, locale, 'year') }) : name
  return (
    <fieldset>
      <legend className="sr-only">{heading}</legend>
      <div className="flex flex-wrap items-start justify-between gap-x-3">
        <Checkbox
          label={<span className="break-words font-medium">{heading}</span>}
          detail={t(`type.${type}`)}
          checked={isChosen}
          onChange={onToggle}
        />
        {/* On a phone in a row of its own, below the name. */}
        <span className="ml-auto flex items-center gap-2 py-1.5 text-sm leading-5 max-sm:w-full max-sm:py-0 max-sm:pl-7">
          {price ? <Money value={price} /> : null}
          <Badge tone={status === 'confirmed' ? 'positive' : 'caution'}>{t(`status.${status}`)}</Badge>
          {isChosen ? (
            <Button
              size="sm"
              className="max-sm:ml-auto"
              aria-expanded={isEditing}
              aria-label={t(isEditing ? 'doneWith' : 'edit', { title: name })}
              onClick={() => setEditing(!isEditing)}
            >
              {tCommon(isEditing ? 'done' : 'edit')}
            </Button>
          ) : null}
        </span>
      </div>
      {clash === undefined ? null : (
        <p role="status" className="mt-1 text-caution text-sm">
          <TriangleAlert aria-hidden className="mr-1 inline size-4 align-[-0.2em]" />
          {t('sameNights', { title: clash })}
        </p>
      )}
      {isChosen && status !== 'cancelled' ? <LocationNote location={location} /> : null}
      {!isChosen ? null : isEditing ? (
        <ReservationFields reservation={reservation} currency={currency} onChange={onChange} />
      ) : (
        <>
          {asksKind ? (
            <div className="mt-2 max-w-xs">
              <KindField reservation={reservation} onChange={onChange} />
            </div>
          ) : null}
          <ReadFields reservation={reservation} />
        </>
      )}
    </fieldset>
  )
}

/** What will stand in the plan without a place on the map; a look-up may take a while, and says so. */
function LocationNote({ location }: Pick<ReservationCardProps, 'location'>) {
  const t = useTranslations('imports.reservations.offMap')
  if (location === undefined || location === 'known') return null
  const isOpen = location === 'pending'
  const Icon = isOpen ? LoaderCircle : MapPinOff
  return (
    <p role="status" className={isOpen ? 'mt-1 text-ink-faint text-sm' : 'mt-1 text-caution text-sm'}>
      <Icon
        aria-hidden
        className={`mr-1 inline size-4 align-[-0.2em] ${isOpen ? 'animate-spin motion-reduce:animate-none' : ''}`}
      />
      {t(location)}
    </p>
  )
}
