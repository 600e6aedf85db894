'use client'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { Money } from '#components/ui/money.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import type { TripCard as TripCardData } from '#contract/trip.ts'
import { addDays, dayIn, daysBetween } from '#lib/calendar-days.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDayRange } from '#lib/format.ts'
import { useRoute } from '../hooks/use-route.ts'
import { findNextStep } from '../next-step.ts'
import { OfflineMark } from './offline-mark.tsx'
import { TripMenu } from './trip-menu.tsx'

const stageTones: Record<TripCardData['currentStage'], Tone> = { pre: 'neutral', on: 'accent', post: 'positive' }

/** A card of the trip list: city, dates, party, state of the plan. */
export function TripCard({ trip }: { trip: TripCardData }) {
  const t = useTranslations('trips')
  const when = useWhen(trip)
  const route = useRoute(trip.stops)
  const people = trip.party.adults + trip.party.children
  const facts = [
    t('people', { count: people }),
    trip.itemCount > 0 ? t('planned', { count: trip.itemCount }) : t('nothingPlanned'),
  ]
  const next = useNextStep(trip)
  return (
    <article className="group relative flex min-w-0 flex-col">
      <div className="relative overflow-hidden rounded-lg">
        <PlaceCover
          places={trip.stops.map(({ place }) => place)}
          className="aspect-[16/9] w-full transition-transform duration-200 group-hover:scale-[1.02]"
        />
        <Badge tone={stageTones[trip.currentStage]} className="absolute top-2.5 left-2.5">
          {t(`stages.${trip.currentStage}`)}
        </Badge>
        <div className="absolute right-2.5 bottom-2.5 rounded-md bg-surface px-1.5 py-0.5 empty:hidden">
          <OfflineMark tripId={trip.id} />
        </div>
        {trip.role === 'owner' ? null : <Badge className="absolute top-2.5 right-2.5">{t(`roles.${trip.role}`)}</Badge>}
      </div>
      <div className="flex items-start gap-1 pt-3">
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-semibold text-base">
            <Link
              href={`/trips/${trip.id}`}
              className="after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:outline-offset-4"
            >
              {trip.title}
            </Link>
          </h3>
          {trip.stops.length > 1 ? <p className="mt-0.5 truncate text-ink-soft">{route}</p> : null}
          <p className="tabular mt-0.5 truncate text-ink-soft">{when}</p>
          <p className="tabular mt-0.5 truncate text-ink-faint">
            {facts.join(factSeparator)}
            {trip.budget ? (
              <>
                {factSeparator}
                <Money value={trip.budget} />
              </>
            ) : null}
          </p>
          {next ? <p className="mt-1 truncate text-sm">{next}</p> : null}
        </div>
        <TripMenu trip={trip} />
      </div>
      <TripProgress trip={trip} />
    </article>
  )
}

/** How many of its days hold something, while the trip is planned. */
function TripProgress({ trip: { currentStage, plannedDays, durationDays } }: { trip: TripCardData }) {
  const t = useTranslations('trips')
  if (currentStage !== 'pre' || !durationDays) return null
  const planned = Math.min(plannedDays, durationDays)
  return (
    <div
      role="progressbar"
      aria-label={t('progress', { planned, days: durationDays })}
      aria-valuemin={0}
      aria-valuemax={durationDays}
      aria-valuenow={planned}
      title={t('progress', { planned, days: durationDays })}
      className="mt-2 h-1 overflow-hidden rounded-full bg-line"
    >
      <div className="h-full rounded-full bg-accent" style={{ width: `${(planned / durationDays) * 100}%` }} />
    </div>
  )
}

/** What to do next, or where in the trip today is; null when there is nothing to say. */
function useNextStep(trip: TripCardData): string | null {
  const t = useTranslations('trips.next')
  const step = findNextStep(trip, dayIn(trip.destination.zone, Date.now()))
  return step && t(step.kind, step)
}

/** "Oct 3 – 6, 2026 · in 12 days", as far as known. Rendered in the browser only, which knows today's date. */
function useWhen(trip: TripCardData): string {
  const t = useTranslations('trips')
  const locale = useLocale()
  const { startDate, durationDays } = trip
  if (!startDate) return durationDays ? t('lengthOnly', { days: durationDays }) : t('noDates')
  const range = formatDayRange(startDate, addDays(startDate, (durationDays ?? 1) - 1), locale)
  const left = daysBetween(dayIn(trip.destination.zone, Date.now()), startDate)
  if (trip.currentStage !== 'pre' || left < 0 || left > 60) return range
  return `${range} · ${t('startsIn', { days: left })}`
}
