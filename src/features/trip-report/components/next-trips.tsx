'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { CategoryArt } from '#components/ui/category-art.tsx'
import type { TripReport } from '#contract/trip-report.ts'
import { useStartTrip } from '../hooks/use-start-trip.ts'

/** Where to go next, each with the reason and a button that makes it a trip. */
export function NextTrips({ nextTrips }: Pick<TripReport, 'nextTrips'>) {
  const t = useTranslations('post')
  const { start, startingId } = useStartTrip()
  if (nextTrips.length === 0) return null
  return (
    <section aria-label={t('next')}>
      <h2 className="font-semibold text-base">{t('next')}</h2>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {nextTrips.map((trip) => {
          const { id, kind, destination, durationDays, reason, season } = trip
          const name = destination.name
          return (
            <li key={id} className="flex flex-col overflow-hidden rounded-xl border border-line bg-surface">
              <CategoryArt kind="city" seed={name} className="aspect-[5/2] w-full" />
              <div className="flex flex-1 flex-col p-4">
                <h3 className="font-semibold">{t(`nextTitle.${kind}`, { name, days: durationDays })}</h3>
                <p className="wrap-break-word mt-1 text-ink-soft text-sm">{reason}</p>
                <p className="mt-1 mb-3 text-ink-faint text-xs">{season}</p>
                <Button
                  className="mt-auto self-start"
                  busy={startingId === id}
                  disabled={startingId !== null && startingId !== id}
                  aria-label={t('startNamed', { name })}
                  onClick={() => void start(trip)}
                >
                  {startingId === id ? t('starting') : t('start')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
