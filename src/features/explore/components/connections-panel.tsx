'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { TransportAnswer } from '#contract/travel/transport.ts'
import type { PlaceInput } from '#contract/trip.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { refusedRule } from '#lib/app-error.ts'
import { classNames } from '#lib/class-names.ts'
import { trpc } from '#lib/trpc.ts'
import { oneOf, useAddress } from '#lib/use-query-params.ts'
import { arrangeConnections, connectionOrders, partsOfDay } from '../connection-filter.ts'
import { useConversion } from '../hooks/use-conversion.ts'
import { peopleOf } from '../new-item.ts'
import { tripSpan } from '../trip-days.ts'
import { ConnectionCard } from './connection-card.tsx'
import { ConnectionFilters } from './connection-filters.tsx'
import { ConnectionForm, directions } from './connection-form.tsx'
import { ResultCaption } from './result-caption.tsx'
import { AllFilteredOut, SearchFailed } from './result-state.tsx'
import { ResultsSkeleton } from './results-skeleton.tsx'

const faresStayMs = 300_000
const mostOffers = 50
const mostPeople = 9

type Mode = 'flight' | 'train'

/** Flights or trains between where the trip starts from and where it goes, both ways. */
export function ConnectionsPanel({ mode }: { mode: Mode }) {
  const t = useTranslations('explore.connections')
  const { trip } = usePlan()
  const [address, change] = useAddress()
  const named = address.get('from')
  const [origin, setOrigin] = useState<PlaceInput | null>(named ?? trip.origin)
  const direction = oneOf(directions, address.get('way'))
  const span = tripSpan(trip)
  const date = address.get('date') ?? (direction === 'there' ? (trip.startDate ?? '') : (span?.last ?? ''))
  const here = trip.destination
  const ends = direction === 'there' ? { from: origin ?? '', to: here } : { from: here, to: origin ?? '' }
  const search = trpc.travel[mode === 'flight' ? 'flights' : 'trains'].search
  const { data, error, refetch, isPlaceholderData } = search.useQuery(
    { ...ends, date, people: Math.min(mostPeople, peopleOf(trip.party)), limit: mostOffers },
    { enabled: origin !== null && date !== '', staleTime: faresStayMs, placeholderData: keepPreviousData },
  )
  const isUnknown = refusedRule(error, direction === 'there' ? 'from' : 'to') !== null
  const name = typeof origin === 'string' ? origin : (origin?.name ?? '')
  const names = direction === 'there' ? { from: name, to: here.name } : { from: here.name, to: name }
  return (
    <>
      <ConnectionForm
        origin={name}
        isUnknown={isUnknown}
        direction={direction}
        date={date}
        onOrigin={(place) => {
          setOrigin(place)
          change({ from: typeof place === 'string' ? place : place.name })
        }}
        onChange={change}
      />
      {origin === null ? (
        <EmptyState
          art={<CategoryArt kind={mode} seed={here.name} className="aspect-16/10 rounded-lg" />}
          title={t(mode === 'flight' ? 'needFromFlights' : 'needFromTrains')}
          example={t('needFromHint')}
        />
      ) : date === '' ? (
        <EmptyState title={t('needDate')} />
      ) : data ? (
        <div className={classNames('transition-opacity', isPlaceholderData && 'opacity-60')}>
          <Connections answer={data} mode={mode} names={names} />
        </div>
      ) : isUnknown ? null : error ? (
        <SearchFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <ResultsSkeleton />
      )}
    </>
  )
}

function Connections({
  answer,
  mode,
  names,
}: {
  answer: TransportAnswer
  mode: Mode
  names: { from: string; to: string }
}) {
  const t = useTranslations('explore.connections')
  const { trip } = usePlan()
  const [address, change] = useAddress()
  const convert = useConversion(answer.items[0]?.price.currency, trip.currency)
  const filter = {
    part: oneOf(partsOfDay, address.get('time')),
    directOnly: address.get('direct') === '1',
    order: oneOf(connectionOrders, address.get('fareSort')),
  }
  if (answer.items.length === 0) {
    const isFlight = mode === 'flight'
    return (
      <EmptyState
        art={<CategoryArt kind={mode} seed={names.to} className="aspect-16/10 rounded-lg" />}
        title={t(isFlight ? 'nothingFlights' : 'nothingTrains', names)}
        example={t(isFlight ? 'nothingFlightsHint' : 'nothingTrainsHint')}
        action={
          <Button onClick={() => change({ tab: isFlight ? 'trains' : 'flights' })}>
            {t(isFlight ? 'toTrains' : 'toFlights')}
          </Button>
        }
      />
    )
  }
  const offers = arrangeConnections(answer.items, filter)
  return (
    <>
      <ConnectionFilters
        filter={filter}
        hasChanges={answer.items.some(({ via }) => via.length > 0)}
        onChange={change}
      />
      {offers.length === 0 ? (
        <AllFilteredOut count={answer.items.length} onClear={() => change({ time: null, direct: null })} />
      ) : (
        <>
          <div className="pt-4 pb-2">
            <ResultCaption count={offers.length} answer={answer} zone={trip.destination.zone} />
          </div>
          <ul>
            {offers.map((offer) => (
              <li key={offer.id} className="border-line border-t py-4">
                <ConnectionCard offer={offer} answer={answer} convert={convert} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
