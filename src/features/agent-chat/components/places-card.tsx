'use client'
import { ChevronRight, MapPin } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDistance, formatMoney } from '#lib/format.ts'
import { compareOffers } from '../compare-offers.ts'
import { useComparison } from '../hooks/use-comparison.ts'
import { CardActions } from './card-actions.tsx'
import { CompareTable } from './compare-table.tsx'
import { CompareToggle } from './compare-toggle.tsx'

const shownFirst = 5

type PlacesCardData = Extract<AgentCard, { type: 'places' }>
type Place = PlacesCardData['places'][number]
type Comparison = ReturnType<typeof useComparison<Place>>

/** Places that a tool found. `folded` shows the title until it is opened. */
export function PlacesCard({ card, folded }: { card: PlacesCardData; folded: boolean }) {
  const t = useTranslations('chat')
  const comparison = useComparison(card.places)
  const [first, rest] = [card.places.slice(0, shownFirst), card.places.slice(shownFirst)]
  return (
    <details open={!folded} className="group/places rounded-lg border border-line bg-surface text-sm">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 rounded-lg px-3 hover:bg-hover pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <MapPin aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-ink-faint" />
        <span className="min-w-0 flex-1 font-medium">{card.title}</span>
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint transition-transform group-open/places:rotate-90"
        />
      </summary>
      <div className="px-3 pb-2">
        <PlaceList places={first} source={card.source} comparison={comparison} />
        {rest.length > 0 && (
          <details>
            <summary className="cursor-pointer py-1.5 text-accent pointer-coarse:py-3">
              {t('morePlaces', { count: rest.length })}
            </summary>
            <PlaceList places={rest} source={card.source} comparison={comparison} />
          </details>
        )}
        <PlaceComparison places={comparison.chosen} />
      </div>
    </details>
  )
}

function PlaceList({
  places,
  source,
  comparison,
}: Pick<PlacesCardData, 'places' | 'source'> & { comparison: Comparison }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  return (
    <ul className="divide-y divide-line">
      {places.map((place) => {
        const distance = place.distanceKm == null ? null : formatDistance(place.distanceKm * 1000, locale)
        const facts = [place.area, distance, place.hours].filter(Boolean)
        return (
          <li key={place.id} className="py-2">
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0">
                <span className="text-ink">{place.name}</span>
                {facts.length > 0 && <span className="block text-ink-faint text-xs">{facts.join(factSeparator)}</span>}
              </span>
              <span className="shrink-0 text-right">
                {place.price ? (
                  <SourcedValue
                    kind={source.kind}
                    source={source.name}
                    sourceUrl={source.url}
                    checkedAt={source.checkedAt}
                  >
                    {place.price.amount === 0 ? t('free') : <Money value={place.price} />}
                  </SourcedValue>
                ) : (
                  <span className="text-ink-faint text-xs">{t('priceUnknown')}</span>
                )}
              </span>
            </div>
            {place.plan && (
              <div className="mt-1.5 flex flex-wrap items-center gap-1">
                <CardActions plan={place.plan} place={place} />
                {places.length > 1 && (
                  <CompareToggle
                    name={place.name}
                    isChosen={comparison.isChosen(place.id)}
                    onToggle={() => comparison.toggle(place.id)}
                  />
                )}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function PlaceComparison({ places }: { places: Place[] }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  if (places.length < 2) return null
  const rows = compareOffers(places, [
    {
      label: t('offer.priceLabel'),
      text: ({ price }) => price && (price.amount === 0 ? t('free') : formatMoney(price, locale)),
      rank: ({ price }) => price?.amount ?? null,
    },
    {
      label: t('offer.ratingLabel'),
      text: ({ rating }) => rating?.toFixed(1) ?? null,
      rank: ({ rating }) => (rating === null ? null : -rating),
    },
    { label: t('offer.hoursLabel'), text: ({ hours }) => hours },
    {
      label: t('offer.distanceLabel'),
      text: ({ distanceKm }) => (distanceKm == null ? null : formatDistance(distanceKm * 1000, locale)),
      rank: ({ distanceKm }) => distanceKm ?? null,
    },
    { label: t('offer.areaLabel'), text: ({ area }) => area ?? null },
  ])
  return <CompareTable label={t('offer.comparison')} options={places.map(({ name }) => name)} rows={rows} />
}
