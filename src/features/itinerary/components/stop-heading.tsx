'use client'
import { BedDouble, Plus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { PlaceRef } from '#contract/place.ts'
import { type StopSpan, stopSpans, type TripStop } from '#contract/trip-stops.ts'
import { useIsUncovered } from '#features/trips/hooks/use-is-uncovered.ts'
import { addDays } from '#lib/calendar-days.ts'
import { formatDayRange, formatLocalTime } from '#lib/format.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useAddItem } from '../hooks/use-add-item.ts'
import { useSuggestedJourney } from '../hooks/use-suggested-journey.ts'
import { offsetAt } from '../stop-clock.ts'
import { StopDays } from './stop-days.tsx'

/** Stands above the first day of each stop, on trips that have several. */
export function StopHeading({ day }: { day: number }) {
  const { trip } = usePlan()
  if (trip.stops.length < 2) return null
  const span = stopSpans(trip.stops).find(({ firstDay, lastDay }) => firstDay === day && lastDay !== null)
  return span ? <Heading span={span} /> : null
}

function Heading({ span: { stop, index, firstDay, lastDay } }: { span: StopSpan<TripStop> }) {
  const t = useTranslations('plan.stop')
  const locale = useLocale()
  const { trip } = usePlan()
  const nights = stop.nights ?? 0
  const from = trip.startDate && addDays(trip.startDate, firstDay - 1)
  const to = from && addDays(from, nights)
  const hasOwnTime =
    from !== null && trip.stops.some(({ place }) => offsetAt(place.zone, from) !== offsetAt(stop.place.zone, from))
  return (
    <div className="mt-5 mb-1 border-line border-t px-1 pt-4 first:mt-2 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="min-w-0 truncate font-semibold text-base">{stop.place.name}</h3>
        <p className="tabular flex items-center gap-1.5 text-ink-soft text-sm">
          <BedDouble aria-hidden className="size-4 text-ink-faint" strokeWidth={1.75} />
          {t('nights', { count: nights })}
          {from && to ? <span className="text-ink-faint">{formatDayRange(from, to, locale)}</span> : null}
        </p>
      </div>
      {from && to ? <StopDays place={stop.place} from={from} to={to} hasOwnTime={hasOwnTime} /> : null}
      <MissingJourney index={index} day={firstDay} />
      <MissingGuide stop={stop} days={[firstDay, lastDay ?? firstDay]} />
    </div>
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
