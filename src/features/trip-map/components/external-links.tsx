'use client'
import { ExternalLink } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { languageOf } from '#contract/locale.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { externalMaps } from '../external-maps.ts'

/** The place in the map apps of the reader. */
export function ExternalLinks({ name, lat, lng }: { name: string; lat: number; lng: number }) {
  const t = useTranslations('map')
  const locale = useLocale()
  const { trip } = usePlan()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <span className="inline-flex items-center gap-1 text-ink-soft">
        <ExternalLink aria-hidden className="size-3.5" strokeWidth={1.75} />
        {t('openIn')}
      </span>
      {externalMaps({ name, lat, lng }, { locale: languageOf(locale), country: trip.destination.country }).map(
        ({ app, url }) => (
          <a
            key={app}
            href={url}
            target="_blank"
            rel="noreferrer"
            className="link inline-flex items-center pointer-coarse:min-h-11"
          >
            {t(`apps.${app}`)}
          </a>
        ),
      )}
    </p>
  )
}
