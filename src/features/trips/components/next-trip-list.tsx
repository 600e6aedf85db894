'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import type { NextTrip } from '#contract/trip-report.ts'
import { classNames } from '#lib/class-names.ts'
import { useStartTrip } from '../hooks/use-start-trip.ts'

/** Suggested trips, each with its reason and a button that makes it one. */
export function NextTripList({ trips, isNarrow = false }: { trips: readonly NextTrip[]; isNarrow?: boolean }) {
  const t = useTranslations('post')
  const { start, startingId } = useStartTrip()
  return (
    <ul className={isNarrow ? 'divide-y divide-line' : 'grid gap-4 sm:grid-cols-2 lg:grid-cols-3'}>
      {trips.map((trip) => {
        const { id, kind, destination, durationDays, reason, season } = trip
        const { name } = destination
        return (
          <li
            key={id}
            className={classNames(
              'flex flex-col',
              !isNarrow && 'overflow-hidden rounded-xl border border-line bg-surface',
            )}
          >
            {isNarrow ? null : <PlaceCover places={[destination]} className="aspect-[5/2] w-full" />}
            <div className={classNames('flex flex-1 flex-col', isNarrow ? 'py-2.5' : 'p-4')}>
              <h3 className="font-semibold">{t(`nextTitle.${kind}`, { name, days: durationDays })}</h3>
              <p className="wrap-break-word mt-1 text-ink-soft text-sm">{reason}</p>
              <p className={classNames('mt-1 text-ink-faint text-xs', isNarrow ? 'mb-2' : 'mb-3')}>{season}</p>
              <Button
                className="mt-auto self-start"
                size={isNarrow ? 'sm' : 'md'}
                busy={startingId === id}
                disabled={startingId !== null && startingId !== id}
                aria-label={startingId === id ? undefined : t('startNamed', { name })}
                onClick={() => void start(trip)}
              >
                {startingId === id ? t('starting') : t('start')}
              </Button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
