'use client'
import { BedDouble } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay, formatDistance, formatMoney } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import { compareOffers } from '../compare-offers.ts'
import { useComparison } from '../hooks/use-comparison.ts'
import { CardActions } from './card-actions.tsx'
import { CardFrame } from './card-frame.tsx'
import { CompareTable } from './compare-table.tsx'
import { CompareToggle } from './compare-toggle.tsx'

type LodgingCardData = Extract<AgentCard, { type: 'lodging' }>
type Offer = LodgingCardData['offers'][number]

/** Stays with the price of a night and of the stay; each can be added, compared, looked up at booking sites. */
export function LodgingCard({ card }: { card: LodgingCardData }) {
  const t = useTranslations('chat.offer')
  const locale = useLocale()
  const { chosen, isChosen, toggle } = useComparison(card.offers)
  const rows = compareOffers(chosen, [
    {
      label: t('perNightLabel'),
      text: ({ perNight }) => formatMoney(roundEstimate(perNight), locale),
      rank: ({ perNight }) => perNight.amount,
    },
    {
      label: t('totalLabel'),
      text: ({ total }) => formatMoney(roundEstimate(total), locale),
      rank: ({ total }) => total.amount,
    },
    {
      label: t('ratingLabel'),
      text: ({ rating }) => rating?.toFixed(1) ?? null,
      rank: ({ rating }) => (rating === null ? null : -rating),
    },
    { label: t('distanceLabel'), text: distanceOf, rank: ({ distanceKm }) => distanceKm },
    { label: t('aboutLabel'), text: ({ about }) => about.join(factSeparator) },
  ])
  return (
    <CardFrame icon={BedDouble} title={card.title} source={card.source}>
      <p className="pb-1 text-ink-soft text-xs">
        {t('stay', {
          from: formatDay(card.checkIn, locale),
          to: formatDay(card.checkOut, locale),
          nights: card.nights,
          people: card.people,
        })}
      </p>
      <ul className="divide-y divide-line">
        {card.offers.map((offer) => (
          <li key={offer.id} className="py-2.5">
            <StayRow offer={offer} source={card.source} distance={distanceOf(offer)} />
            <div className="mt-2 flex flex-wrap items-center gap-1">
              <CardActions plan={offer.plan} place={offer} />
              <CompareToggle name={offer.name} isChosen={isChosen(offer.id)} onToggle={() => toggle(offer.id)} />
            </div>
          </li>
        ))}
      </ul>
      {chosen.length > 1 && (
        <CompareTable label={t('comparison')} options={chosen.map(({ name }) => name)} rows={rows} />
      )}
    </CardFrame>
  )

  function distanceOf({ distanceKm }: Offer): string | null {
    return distanceKm === null ? null : formatDistance(distanceKm * 1000, locale)
  }
}

function StayRow({
  offer,
  source,
  distance,
}: {
  offer: Offer
  source: LodgingCardData['source']
  distance: string | null
}) {
  const t = useTranslations('chat.offer')
  const { name, about, rating, perNight, total, isCheapest } = offer
  const facts = [...about, distance, rating === null ? null : t('rated', { rating })].filter(Boolean)
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-ink-soft text-xs">{facts.join(factSeparator)}</p>
        {isCheapest ? <Badge tone="positive">{t('cheapest')}</Badge> : null}
      </div>
      <div className="shrink-0 text-right">
        <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
          <Money value={roundEstimate(perNight)} className="font-medium" />
        </SourcedValue>
        <p className="text-ink-faint text-xs">{t('perNight')}</p>
        <p className="tabular text-ink-soft text-xs">
          {t('inAll')} <Money value={roundEstimate(total)} />
        </p>
      </div>
    </div>
  )
}
