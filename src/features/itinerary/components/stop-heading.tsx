'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { StopSpan, TripStop } from '#contract/trip-stops.ts'
import { useIsUncovered } from '#features/trips/hooks/use-is-uncovered.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatLocalTime } from '#lib/format.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useAddItem } from '../hooks/use-add-item.ts'
import { useSuggestedJourney } from '../hooks/use-suggested-journey.ts'
import { offsetAt } from '../stop-clock.ts'
import { StopDays } from './stop-days.tsx'
import { datesOfStop, StopTitle, stopThatBegins } from './stop-title.tsx'

/** Stands above the first day of each stop, on trips that have several. */
export function StopHeading({ day }: { day: number }) {
  const { trip } = usePlan()
  const span = stopThatBegins(trip, day)
  return span ? <Heading span={span} /> : null
}

function Heading({ span }: { span: StopSpan<TripStop> }) {
  const { trip } = usePlan()
  const { stop, index, firstDay, lastDay } = span
  const dates = datesOfStop(trip, span)
  const hasOwnTime =
    dates !== null &&
    trip.stops.some(({ place }) => offsetAt(place.zone, dates.from) !== offsetAt(stop.place.zone, dates.from))
  return (
    <StopTitle stop={stop} dates={dates}>
      {dates ? <StopDays place={stop.place} from={dates.from} to={dates.to} hasOwnTime={hasOwnTime} /> : null}
      <MissingJourney index={index} day={firstDay} />
      <MissingGuide stop={stop} days={[firstDay, lastDay ?? firstDay]} />
    </StopTitle>
  )
}

/** Says that the journey to this stop is not planned yet, and offers one; a planned one is a row of the day. */
function MissingJourney({ index, day }: { index: number; day: number }) {
  const t = useTranslations('plan.stop')
  const { trip, items, canWrite } = usePlan()
  const [from, to] = [trip.stops[index - 1]?.place, trip.stops[index]?.place]
  if (!from || !to || items.some((item) => item.day === day && isJourney(item.kind))) return null
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-faint text-sm">
      <span>{t('noJourney', { from: from.name })}</span>
      {canWrite ? (
        <>
          <SuggestedJourney from={from} to={to} day={day} />
          <Link
            href={`/trips/${trip.id}/explore?tab=trains&day=${day}`}
            className="text-accent underline-offset-4 hover:underline"
          >
            {t('findJourney')}
          </Link>
        </>
      ) : null}
    </div>
  )
}

function SuggestedJourney({ from, to, day }: { from: PlaceRef; to: PlaceRef; day: number }) {
  const t = useTranslations('plan.stop')
  const tExplore = useTranslations('explore')
  const locale = useLocale()
  const { trip } = usePlan()
  const add = useAddItem()
  const journey = useSuggestedJourney(from, to, trip.startDate && addDays(trip.startDate, day - 1))
  if (!journey) return null
  const { number, item } = journey
  const { title, start, end } = item
  const times = [start, end].map((time) => (time ? formatLocalTime(time, locale) : '')).filter(Boolean)
  return (
    <Button size="sm" title={title} onClick={() => void add(item, day, tExplore('added', { title, day }))}>
      <Plus aria-hidden strokeWidth={1.75} />
      {t('addJourney', { number, times: times.join('–') })}
    </Button>
  )
}

/** Says why nothing is planned here: no guide and no source knows the place. */
function MissingGuide({ stop, days: [from, to] }: { stop: TripStop; days: [number, number] }) {
  const t = useTranslations('plan')
  const { items } = usePlan()
  const isEmpty = !items.some(
    ({ kind, day }) => day !== null && day >= from && day <= to && kind !== 'lodging' && !isJourney(kind),
  )
  const isUncovered = useIsUncovered(stop.place, isEmpty)
  if (!isEmpty || !isUncovered) return null
  return <p className="mt-1 text-ink-faint text-sm">{t('stop.noGuide', { place: stop.place.name })}</p>
}

function isJourney(kind: ItineraryItem['kind']): boolean {
  return kind === 'flight' || kind === 'train' || kind === 'transport'
}
