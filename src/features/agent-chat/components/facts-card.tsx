'use client'
import { ExternalLink, Info } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { AgentCard } from '#contract/agent-card.ts'
import { classNames } from '#lib/class-names.ts'
import { timesOnClock } from '#lib/times-in-text.ts'
import { CardActions } from './card-actions.tsx'
import { CardFrame } from './card-frame.tsx'
import { MapButton } from './map-button.tsx'

type FactsCardData = Extract<AgentCard, { type: 'facts' }>

const tones: Record<FactsCardData['rows'][number]['tone'], string> = {
  plain: 'text-ink',
  good: 'text-positive',
  caution: 'text-caution',
}

/** Facts of a place, a country, a border, an exchange or a check of the plan. */
export function FactsCard({ card }: { card: FactsCardData }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const { title, about, rows, place, plan, url, source } = card
  return (
    <CardFrame icon={Info} title={title} source={source}>
      {about ? <p className="max-w-prose pb-1.5 text-ink-soft">{about}</p> : null}
      <dl className="divide-y divide-line">
        {rows.map(({ label, value, tone }) => (
          <div key={label} className="grid grid-cols-[min(7rem,45%)_minmax(0,1fr)] gap-3 py-1.5">
            <dt className="text-ink-soft text-xs leading-5">{label}</dt>
            <dd className={classNames('tabular [overflow-wrap:anywhere]', tones[tone])}>
              {timesOnClock(value, locale)}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-2 flex flex-wrap items-center gap-2 empty:hidden">
        {plan ? <CardActions plan={plan} place={place} /> : place ? <MapButton place={place} /> : null}
        {url ? (
          <a className="link inline-flex items-center gap-1.5" href={url} target="_blank" rel="noreferrer">
            {t('officialPage')}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        ) : null}
      </div>
    </CardFrame>
  )
}
