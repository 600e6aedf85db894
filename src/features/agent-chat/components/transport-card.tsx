'use client'
import { Plane, TrainFront } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import type { Locale } from '#contract/locale.ts'
import { languageOf } from '#contract/locale.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDuration, formatMoney, formatTimeRange } from '#lib/format.ts'
import { roundEstimate } from '#lib/money.ts'
import { compareOffers } from '../compare-offers.ts'
import { useComparison } from '../hooks/use-comparison.ts'
import { CardActions } from './card-actions.tsx'
import { CardFrame } from './card-frame.tsx'
import { CompareTable } from './compare-table.tsx'
import { CompareToggle } from './compare-toggle.tsx'

type TransportCardData = Extract<AgentCard, { type: 'transport' }>
type Offer = TransportCardData['offers'][number]

/** Flights or trains of a day; the cheapest and the fastest are marked. */
export function TransportCard({ card }: { card: TransportCardData }) {
  const t = useTranslations('chat.offer')
  const locale = useLocale()
  const { chosen, isChosen, toggle } = useComparison(card.offers)
  const rows = compareOffers(chosen, [
    {
      label: t('priceLabel'),
      text: ({ price }) => formatMoney(roundEstimate(price), locale),
      rank: ({ price }) => price.amount,
    },
    {
      label: t('totalLabel'),
      text: ({ total }) => formatMoney(roundEstimate(total), locale),
      rank: ({ total }) => total.amount,
    },
    {
      label: t('durationLabel'),
      text: ({ minutes }) => formatDuration(minutes, locale),
      rank: ({ minutes }) => minutes,
    },
    { label: t('timesLabel'), text: (offer) => timesOf(offer, languageOf(locale)) },
    { label: t('changesLabel'), text: ({ via }) => String(via.length), rank: ({ via }) => via.length },
  ])
  return (
    <CardFrame icon={card.offers[0]?.mode === 'train' ? TrainFront : Plane} title={card.title} source={card.source}>
      <ul className="divide-y divide-line">
        {card.offers.map((offer) => (
          <li key={offer.id} className="py-2.5">
            <ConnectionRow offer={offer} source={card.source} people={card.people} />
            <div className="mt-2 flex flex-wrap items-center gap-1">
              <CardActions plan={offer.plan} place={offer.to} />
              <CompareToggle name={offer.number} isChosen={isChosen(offer.id)} onToggle={() => toggle(offer.id)} />
            </div>
          </li>
        ))}
      </ul>
      {chosen.length > 1 && (
        <CompareTable label={t('comparison')} options={chosen.map(({ number }) => number)} rows={rows} />
      )}
    </CardFrame>
  )
}

/** Wall times of both ends; "+1" for an arrival on the next day. */
function timesOf({ departs, arrives }: Offer, locale: Locale): string {
  return formatTimeRange(departs.slice(11), arrives.slice(11), locale)
}

function ConnectionRow({
  offer,
  source,
  people,
}: {
  offer: Offer
  source: TransportCardData['source']
  people: number
}) {
  const t = useTranslations('chat.offer')
  const locale = useLocale()
  const format = useFormatter()
  const { from, to, number, carrier, minutes, via, price, total, isCheapest, isFastest } = offer
  const changes = via.length === 0 ? t('direct') : t('via', { places: format.list(via) })
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <p className="tabular font-medium">{timesOf(offer, languageOf(locale))}</p>
        <p className="text-ink-soft text-xs [overflow-wrap:anywhere]">
          {from.name} → {to.name}
        </p>
        <p className="text-ink-faint text-xs">
          {[
            formatDuration(minutes, locale),
            changes,
            `${source.kind === 'sample' ? t('sampleCarrier') : carrier} ${number}`,
          ].join(factSeparator)}
        </p>
        <p className="mt-1 flex flex-wrap gap-1">
          {isCheapest ? <Badge tone="positive">{t('cheapest')}</Badge> : null}
          {isFastest ? <Badge>{t('fastest')}</Badge> : null}
        </p>
      </div>
      <div className="shrink-0 text-right">
        <SourcedValue kind={source.kind} source={source.name} sourceUrl={source.url} checkedAt={source.checkedAt}>
          <Money value={roundEstimate(price)} className="font-medium" />
        </SourcedValue>
        <p className="text-ink-faint text-xs">{t('perPerson')}</p>
        {people > 1 ? (
          <p className="tabular text-ink-soft text-xs">
            {t('inAll')} <Money value={roundEstimate(total)} />
          </p>
        ) : null}
      </div>
    </div>
  )
}
