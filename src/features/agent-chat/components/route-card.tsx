'use client'
import { Bike, Bus, Car, CarTaxiFront, ExternalLink, Footprints, type LucideIcon, Route } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { buttonClasses } from '#components/ui/button.tsx'
import { Money } from '#components/ui/money.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import { languageOf } from '#contract/locale.ts'
import { formatDistance, formatDuration } from '#lib/format.ts'
import { directionsLink } from '../../../lib/map-links.ts'
import { CardActions } from './card-actions.tsx'
import { CardFrame } from './card-frame.tsx'

type RouteCardData = Extract<AgentCard, { type: 'route' }>

const icons: Record<RouteCardData['routes'][number]['mode'], LucideIcon> = {
  walk: Footprints,
  bike: Bike,
  transit: Bus,
  taxi: CarTaxiFront,
  car: Car,
}

/** The ways between two places by mode, fastest first. */
export function RouteCard({ card }: { card: RouteCardData }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const { from, to, routes, source } = card
  return (
    <CardFrame icon={Route} title={t('route.title', { from: from.name, to: to.name })} source={source}>
      <ul className="divide-y divide-line">
        {routes.map(({ mode, km, minutes, price, kind, plan }) => {
          const Icon = icons[mode]
          return (
            <li key={mode} className="py-2.5">
              <div className="flex items-baseline justify-between gap-3">
                <p className="flex min-w-0 items-center gap-2">
                  <Icon aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-ink-faint" />
                  <span className="font-medium">{t(`route.mode.${mode}`)}</span>
                  <span className="tabular text-ink-soft">
                    {formatDuration(minutes, locale)} · {formatDistance(km * 1000, locale)}
                  </span>
                </p>
                <span className="shrink-0">
                  {price && price.amount > 0 ? (
                    <SourcedValue kind={kind} source={source.name} checkedAt={source.checkedAt}>
                      <Money value={price} />
                    </SourcedValue>
                  ) : (
                    <span className="text-ink-faint text-xs">{price ? t('free') : t('priceUnknown')}</span>
                  )}
                </span>
              </div>
              <div className="mt-2 flex flex-wrap items-center gap-1">
                <CardActions plan={plan} />
                <a
                  className={buttonClasses({ size: 'sm', variant: 'quiet' })}
                  href={directionsLink(from, to, mode, languageOf(locale))}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('route.directionsBy', { mode: t(`route.mode.${mode}`) })}
                >
                  <ExternalLink aria-hidden strokeWidth={1.75} />
                  {t('route.directions')}
                </a>
              </div>
            </li>
          )
        })}
      </ul>
    </CardFrame>
  )
}
