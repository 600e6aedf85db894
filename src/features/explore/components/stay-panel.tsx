'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { LodgingAnswer } from '#contract/travel/lodging.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { localized } from '#i18n/localized.ts'
import { classNames } from '#lib/class-names.ts'
import { formatMoney } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { useChosenStop } from '../hooks/use-chosen-stop.ts'
import { useConversion } from '../hooks/use-conversion.ts'
import { filterStays, stayOrders } from '../stay-filter.ts'
import { readStayQuery, type StayQuery, stayQueryState } from '../stay-query.ts'
import { ResultCaption } from './result-caption.tsx'
import { NoMatches, SearchError } from './result-state.tsx'
import { ResultsSkeleton } from './results-skeleton.tsx'
import { ResultsWithMap } from './results-with-map.tsx'
import { StayCard } from './stay-card.tsx'
import { StayFilters } from './stay-filters.tsx'
import { StayForm } from './stay-form.tsx'

const pricesStayMs = 300_000
const mostOffers = 100

/** Lodging for the nights and people of the query. */
export function StayPanel() {
  const t = useTranslations('explore.stay')
  const { trip } = usePlan()
  const [params, setParams] = useQueryParams()
  const { place, span } = useChosenStop()
  const query = readStayQuery(params, trip, span)
  const state = stayQueryState(query)
  const { lat, lng } = place
  const { data, error, refetch, isPlaceholderData } = trpc.travel.lodging.search.useQuery(
    { near: { lat, lng }, ...query, limit: mostOffers },
    { enabled: state === 'valid', staleTime: pricesStayMs, placeholderData: keepPreviousData },
  )
  return (
    <>
      <StayForm query={query} isWrong={state === 'invalid'} onChange={setParams} />
      {state === 'incomplete' ? (
        <EmptyState title={t('needDates')} example={t('needDatesHint')} />
      ) : state === 'invalid' ? null : data ? (
        <div className={classNames('transition-opacity', isPlaceholderData && 'opacity-60')}>
          <Offers answer={data} query={query} />
        </div>
      ) : error ? (
        <SearchError error={error} onRetry={() => void refetch()} />
      ) : (
        <ResultsSkeleton />
      )}
    </>
  )
}

function Offers({ answer, query }: { answer: LodgingAnswer; query: StayQuery }) {
  const t = useTranslations('explore.stay')
  const locale = useLocale()
  const { trip } = usePlan()
  const [params, setParams] = useQueryParams()
  const convert = useConversion(answer.items[0]?.total.currency, trip.currency)
  const filter = {
    kind: params.get('bed') ?? '',
    area: params.get('area') ?? '',
    upTo: Number(params.get('upTo')) || null,
    order: parseOption(stayOrders, params.get('staySort')),
  }
  const { name, zone } = useChosenStop().place
  if (answer.items.length === 0) {
    return (
      <EmptyState
        art={<CategoryArt kind="lodging" seed={name} className="aspect-16/10 rounded-lg" />}
        title={answer.covered ? t('nothing') : t('uncovered', { place: name })}
        example={t(answer.covered ? 'nothingHint' : 'uncoveredHint')}
      />
    )
  }
  const offers = filterStays(answer.items, filter)
  return (
    <>
      <StayFilters offers={answer.items} filter={filter} onChange={setParams} />
      {offers.length === 0 ? (
        <NoMatches count={answer.items.length} onClear={() => setParams({ bed: null, area: null, upTo: null })} />
      ) : (
        <ResultsWithMap
          results={offers}
          pinOf={(offer) => ({
            id: offer.id,
            lat: offer.lat,
            lng: offer.lng,
            name: localized(offer.name, locale),
            label: formatMoney(offer.total, locale),
          })}
          caption={<ResultCaption count={offers.length} answer={answer} zone={zone} />}
        >
          {(offer) => <StayCard offer={offer} answer={answer} query={query} converted={convert(offer.total)} />}
        </ResultsWithMap>
      )}
    </>
  )
}
