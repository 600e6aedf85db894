'use client'
import { useTranslations } from 'next-intl'
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
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { ExploreSkeleton } from './explore-skeleton.tsx'

const tabs = ['places', 'stay', 'flights', 'trains'] as const

/** The explore page has no map pane to show. */
const stayHere = () => undefined

/** Places, lodging, flights and trains to compare and to add to the plan. */
export function ExplorePage({ tripId }: { tripId: string }) {
  return (
    <TripGate tripId={tripId} skeleton={<ExploreSkeleton />}>
      {(trip) => (
        <PlanProvider trip={trip} onGoTo={stayHere}>
          <Explore />
        </PlanProvider>
      )}
    </TripGate>
  )
}

function Explore() {
  const t = useTranslations('explore')
  const { trip } = usePlan()
  const [params, setParams] = useQueryParams()
  const tab = parseOption(tabs, params.get('tab'))
  const asked = Number(params.get('day'))
  const day = listTripDays(trip).some((each) => each.day === asked && each.date !== null) ? asked : null
  return (
    <TripSectionFrame
      trip={trip}
      title={t('title', { place: findChosenStop(trip, day).place.name })}
      facts={<TripFacts trip={trip} />}
    >
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
          options={trip.stops.map(({ id, place }) => ({ value: id, label: place.name }))}
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
    </TripSectionFrame>
  )
}

function chosenStopId(stops: readonly TripStop[], day: number | null): string {
  return stopOfDay(stops, day ?? 1)?.id ?? ''
}
