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
import { countPeople } from '#features/plan-items/new-item.ts'
import { findRefusedRule } from '#lib/app-error.ts'
import { classNames } from '#lib/class-names.ts'
import { trpc } from '#lib/trpc.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { connectionOrders, filterConnections, partsOfDay } from '../connection-filter.ts'
import { useChosenStop } from '../hooks/use-chosen-stop.ts'
import { useConversion } from '../hooks/use-conversion.ts'
import { ConnectionCard } from './connection-card.tsx'
import { ConnectionFilters } from './connection-filters.tsx'
import { ConnectionForm, directions } from './connection-form.tsx'
import { ResultCaption } from './result-caption.tsx'
import { NoMatches, SearchError } from './result-state.tsx'
import { ResultsSkeleton } from './results-skeleton.tsx'

const faresStayMs = 300_000
const mostOffers = 50
const mostPeople = 9

type Mode = 'flight' | 'train'

/** Flights or trains between origin and destination of the trip, in both directions. */
export function ConnectionsPanel({ mode }: { mode: Mode }) {
  const t = useTranslations('explore.connections')
  const { trip } = usePlan()
  const [params, setParams] = useQueryParams()
  const named = params.get('from')
  const { place: here, span, before } = useChosenStop()
  const [chosen, setOrigin] = useState<PlaceInput | null>(named)
  const origin = chosen ?? before
  const direction = parseOption(directions, params.get('way'))
  const date =
    params.get('date') ?? (direction === 'there' ? (span?.first ?? trip.startDate ?? '') : (span?.last ?? ''))
  const ends = direction === 'there' ? { from: origin ?? '', to: here } : { from: here, to: origin ?? '' }
  const search = trpc.travel[mode === 'flight' ? 'flights' : 'trains'].search
  const { data, error, refetch, isPlaceholderData } = search.useQuery(
    { ...ends, date, people: Math.min(mostPeople, countPeople(trip.party)), limit: mostOffers },
    { enabled: origin !== null && date !== '', staleTime: faresStayMs, placeholderData: keepPreviousData },
  )
  const isUnknown = findRefusedRule(error, direction === 'there' ? 'from' : 'to') !== null
  const name = typeof origin === 'string' ? origin : (origin?.name ?? '')
  const names = direction === 'there' ? { from: name, to: here.name } : { from: here.name, to: name }
  return (
    <>
      <ConnectionForm
        key={here.name}
        origin={name}
        isUnknown={isUnknown}
        direction={direction}
        date={date}
        onOrigin={(place) => {
          setOrigin(place)
          setParams({ from: typeof place === 'string' ? place : place.name })
        }}
        onChange={setParams}
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
        <SearchError error={error} onRetry={() => void refetch()} />
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
  const { zone } = useChosenStop().place
  const [params, setParams] = useQueryParams()
  const convert = useConversion(answer.items[0]?.price.currency, trip.currency)
  const filter = {
    part: parseOption(partsOfDay, params.get('time')),
    directOnly: params.get('direct') === '1',
    order: parseOption(connectionOrders, params.get('fareSort')),
  }
  if (answer.items.length === 0) {
    const isFlight = mode === 'flight'
    return (
      <EmptyState
        art={<CategoryArt kind={mode} seed={names.to} className="aspect-16/10 rounded-lg" />}
        title={t(isFlight ? 'nothingFlights' : 'nothingTrains', names)}
        example={t(isFlight ? 'nothingFlightsHint' : 'nothingTrainsHint')}
        action={
          <Button onClick={() => setParams({ tab: isFlight ? 'trains' : 'flights' })}>
            {t(isFlight ? 'toTrains' : 'toFlights')}
          </Button>
        }
      />
    )
  }
  const offers = filterConnections(answer.items, filter)
  return (
    <>
      <ConnectionFilters
        filter={filter}
        hasChanges={answer.items.some(({ via }) => via.length > 0)}
        onChange={setParams}
      />
      {offers.length === 0 ? (
        <NoMatches count={answer.items.length} onClear={() => setParams({ time: null, direct: null })} />
      ) : (
        <>
          <div className="pt-4 pb-2">
            <ResultCaption count={offers.length} answer={answer} zone={zone} />
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
