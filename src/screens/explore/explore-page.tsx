'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '#components/layout/page-header.tsx'
import { buttonClasses } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Segmented } from '#components/ui/radio-group.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { stopOfDay, stopSpans, type TripStop } from '#contract/trip-stops.ts'
import { findChosenStop } from '#features/explore/chosen-stop.ts'
import { ConnectionsPanel } from '#features/explore/components/connections-panel.tsx'
import { PlacesPanel } from '#features/explore/components/places-panel.tsx'
import { StayPanel } from '#features/explore/components/stay-panel.tsx'
import { WeatherStrip } from '#features/explore/components/weather-strip.tsx'
import { PlanProvider, usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { listTripDays } from '#features/itinerary/trip-days.ts'
import { TripFacts } from '#features/trips/components/trip-facts.tsx'
import { useCityNames } from '#features/trips/hooks/use-city-names.ts'
import { useTripLive } from '#features/trips/hooks/use-trip-live.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { ExploreSkeleton } from './explore-skeleton.tsx'

const tabs = ['places', 'stay', 'flights', 'trains'] as const

/** The explore page has no map pane to show. */
const stayHere = () => undefined

/** Places, lodging, flights and trains to compare and to add to the plan. */
export function ExplorePage({ tripId }: { tripId: string }) {
  const t = useTranslations('trip')
  const explain = useAppError()
  const { data: trip, error, refetch } = trpc.trips.get.useQuery({ tripId })
  if (trip) {
    return (
      <PlanProvider trip={trip} onGoTo={stayHere}>
        <Explore />
      </PlanProvider>
    )
  }
  if (!error) return <ExploreSkeleton />
  const isMissing = readAppError(error).code === 'NOT_FOUND'
  return (
    <ErrorState
      headingLevel={1}
      title={t(isMissing ? 'missingTitle' : 'failedTitle')}
      reference={readAppError(error).requestId}
      onRetry={isMissing ? undefined : () => void refetch()}
      action={
        <Link href="/trips" className={buttonClasses()}>
          {t('toTrips')}
        </Link>
      }
    >
      {explain(error)}
    </ErrorState>
  )
}

function Explore() {
  const t = useTranslations('explore')
  const { trip } = usePlan()
  const [params, setParams] = useQueryParams()
  useTripLive(trip.id)
  const names = useCityNames(trip.stops.map(({ place }) => place))
  const tab = parseOption(tabs, params.get('tab'))
  const asked = Number(params.get('day'))
  const day = listTripDays(trip).some((each) => each.day === asked && each.date !== null) ? asked : null
  const chosenIndex = trip.stops.findIndex(({ id }) => id === chosenStopId(trip.stops, day))
  return (
    <>
      <PageHeader
        title={t('title', { place: names[chosenIndex] ?? findChosenStop(trip, day).place.name })}
        trail={[
          { href: '/trips', label: t('back') },
          { href: `/trips/${trip.id}`, label: trip.title },
        ]}
        className="mb-4"
      >
        <TripFacts trip={trip} />
      </PageHeader>
      <WeatherStrip
        trip={trip}
        chosen={day}
        onChoose={(next) => setParams(next === null ? { day: null } : { day: String(next), tab: null })}
      />
      {trip.stops.length > 1 ? (
        <Segmented
          label={t('stop')}
          name="stop"
          className="mt-5"
          value={chosenStopId(trip.stops, day)}
          onChange={(id) =>
            setParams({
              day: String(stopSpans(trip.stops).find(({ stop }) => stop.id === id)?.firstDay ?? 1),
              in: null,
              out: null,
              from: null,
              date: null,
            })
          }
          options={trip.stops.map(({ id, place }, index) => ({ value: id, label: names[index] ?? place.name }))}
        />
      ) : null}
      <Tabs
        label={t('tabsLabel')}
        className="mt-6"
        value={tab}
        onChange={(next) => setParams({ tab: next === tabs[0] ? null : next })}
        tabs={[
          { id: 'places', label: t('tabs.places'), content: <PlacesPanel day={day} /> },
          { id: 'stay', label: t('tabs.stay'), content: <StayPanel /> },
          { id: 'flights', label: t('tabs.flights'), content: <ConnectionsPanel key="flight" mode="flight" /> },
          { id: 'trains', label: t('tabs.trains'), content: <ConnectionsPanel key="train" mode="train" /> },
        ]}
      />
    </>
  )
}

function chosenStopId(stops: readonly TripStop[], day: number | null): string {
  return stopOfDay(stops, day ?? 1)?.id ?? ''
}
