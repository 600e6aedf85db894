'use client'
import { ChevronRight, MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'

const shownFirst = 5

type PlacesCardData = Extract<AgentCard, { type: 'places' }>

/** Places that a tool found. `folded` shows the title until it is opened. */
export function PlacesCard({ card, folded }: { card: PlacesCardData; folded: boolean }) {
  const t = useTranslations('chat')
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
        <PlaceList places={first} source={card.source} />
        {rest.length > 0 && (
          <details>
            <summary className="cursor-pointer py-1.5 text-accent pointer-coarse:py-3">
              {t('morePlaces', { count: rest.length })}
            </summary>
            <PlaceList places={rest} source={card.source} />
          </details>
        )}
      </div>
    </details>
  )
}

function PlaceList({ places, source }: Pick<PlacesCardData, 'places' | 'source'>) {
  const t = useTranslations('chat')
  return (
    <ul className="divide-y divide-line">
      {places.map((place) => (
        <li key={place.id} className="flex items-baseline justify-between gap-3 py-1.5">
          <span className="min-w-0">
            <span className="text-ink">{place.name}</span>
            {place.hours && <span className="block text-ink-faint text-xs">{place.hours}</span>}
          </span>
          <span className="shrink-0 text-right">
            {place.price ? (
              <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
                {place.price.amount === 0 ? t('free') : <Money value={place.price} />}
              </SourcedValue>
            ) : (
              <span className="text-ink-faint text-xs">{t('priceUnknown')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
