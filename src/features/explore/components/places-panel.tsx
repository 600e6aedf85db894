'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import type { PlacesAnswer } from '#contract/travel/place-search.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { localized } from '#i18n/localized.ts'
import { classNames } from '#lib/class-names.ts'
import { trpc } from '#lib/trpc.ts'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'
import { useChosenStop } from '../hooks/use-chosen-stop.ts'
import { useConversion } from '../hooks/use-conversion.ts'
import { filterPlaces, placeOrders } from '../place-filter.ts'
import { PlaceRow } from './place-row.tsx'
import { kindOptions, PlacesFilters } from './places-filters.tsx'
import { ResultCaption } from './result-caption.tsx'
import { NoMatches, SearchError } from './result-state.tsx'
import { ResultsSkeleton } from './results-skeleton.tsx'
import { ResultsWithMap } from './results-with-map.tsx'

const placesStayMs = 300_000
const mostPlaces = 100

/** Sights and food around the stop of `day`; opening hours are those of `day`. */
export function PlacesPanel({ day }: { day: number | null }) {
  const [params, setParams] = useQueryParams()
  const text = params.get('q') ?? ''
  const kind = parseOption(kindOptions, params.get('kind'))
  const { lat, lng } = useChosenStop().place
  const { data, error, refetch, isPlaceholderData } = trpc.travel.places.search.useQuery(
    {
      text: text || undefined,
      kinds: kind === 'all' ? ['attraction', 'restaurant'] : [kind],
      near: { lat, lng },
      limit: mostPlaces,
    },
    { staleTime: placesStayMs, placeholderData: keepPreviousData },
  )
  const tags = (params.get('tags') ?? '').split(',').filter(Boolean)
  const onText = useCallback((q: string) => setParams({ q, tags: null }), [setParams])
  return (
    <>
      <PlacesFilters
        text={text}
        kind={kind}
        order={parseOption(placeOrders, params.get('sort'))}
        tags={tags}
        places={data?.items ?? []}
        onText={onText}
        onChange={setParams}
      />
      {data ? (
        <div className={classNames('transition-opacity', isPlaceholderData && 'opacity-60')}>
          <FoundPlaces answer={data} text={text} tags={tags} day={day} />
        </div>
      ) : error ? (
        <SearchError error={error} onRetry={() => void refetch()} />
      ) : (
        <ResultsSkeleton />
      )}
    </>
  )
}

function FoundPlaces({
  answer,
  text,
  tags,
  day,
}: {
  answer: PlacesAnswer
  text: string
  tags: readonly string[]
  day: number | null
}) {
  const locale = useLocale()
  const { trip } = usePlan()
  const { zone } = useChosenStop().place
  const [params, setParams] = useQueryParams()
  const convert = useConversion(answer.items.find(({ price }) => price !== null)?.price?.currency, trip.currency)
  const places = filterPlaces(answer.items, { tags, order: parseOption(placeOrders, params.get('sort')) })
  if (answer.items.length === 0) return <NoPlaces isCovered={answer.covered} text={text} />
  if (places.length === 0) return <NoMatches count={answer.items.length} onClear={() => setParams({ tags: null })} />
  return (
    <ResultsWithMap
      results={places}
      pinOf={({ id, lat, lng, name }) => ({ id, lat, lng, name: localized(name, locale), label: '' })}
      caption={<ResultCaption count={places.length} answer={answer} zone={zone} />}
    >
      {(place) => <PlaceRow place={place} answer={answer} day={day} converted={place.price && convert(place.price)} />}
    </ResultsWithMap>
  )
}

/** Tells "nothing found" from "no source covers the area". */
function NoPlaces({ isCovered, text }: { isCovered: boolean; text: string }) {
  const t = useTranslations('explore.places')
  const { place } = useChosenStop()
  const { name } = place
  const art = <PlaceCover places={[place]} className="aspect-16/10 rounded-lg" />
  if (!isCovered) {
    return <EmptyState art={art} title={t('uncovered', { place: name })} example={t('uncoveredHint')} />
  }
  return <EmptyState art={art} title={text ? t('nothing', { text }) : t('nothingHere')} example={t('nothingHint')} />
}
