'use client'
import { useTranslations } from 'next-intl'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'

const shownFirst = 5

export function PlacesCard({ card }: { card: Extract<AgentCard, { type: 'places' }> }) {
  const words = useTranslations('chat')
  const [first, rest] = [card.places.slice(0, shownFirst), card.places.slice(shownFirst)]
  return (
    <section aria-label={card.title} className="rounded-lg border border-line bg-surface p-3 text-sm">
      <h4 className="font-medium">{card.title}</h4>
      <PlaceList places={first} source={card.source} />
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1.5 text-accent pointer-coarse:py-3">
            {words('morePlaces', { count: rest.length })}
          </summary>
          <PlaceList places={rest} source={card.source} />
        </details>
      )}
    </section>
  )
}

type PlacesCardData = Extract<AgentCard, { type: 'places' }>

function PlaceList({ places, source }: Pick<PlacesCardData, 'places' | 'source'>) {
  const words = useTranslations('chat')
  return (
    <ul className="mt-1 divide-y divide-line">
      {places.map((place) => (
        <li key={place.id} className="flex items-baseline justify-between gap-3 py-1.5">
          <span className="min-w-0">
            <span className="text-ink">{place.name}</span>
            {place.hours && <span className="block text-ink-faint text-xs">{place.hours}</span>}
          </span>
          <span className="shrink-0 text-right">
            {place.price ? (
              <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
                {place.price.amount === 0 ? words('free') : <Money value={place.price} />}
              </SourcedValue>
            ) : (
              <span className="text-ink-faint text-xs">{words('priceUnknown')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
