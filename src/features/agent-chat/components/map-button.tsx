'use client'
import { MapPin } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { buttonClasses } from '#components/ui/button.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { languageOf } from '#contract/locale.ts'
import { mapLink } from '../../../lib/map-links.ts'

/** Opens a place in the map application of the reader's region. */
export function MapButton({ place }: { place: { name: string; lat: number; lng: number } }) {
  const t = useTranslations('chat.offer')
  const locale = useLocale()
  return (
    <Tooltip text={t('map')}>
      <a
        className={buttonClasses({ size: 'sm', variant: 'quiet' })}
        href={mapLink(place, languageOf(locale))}
        target="_blank"
        rel="noreferrer"
        aria-label={t('mapOf', { name: place.name })}
      >
        <MapPin aria-hidden strokeWidth={1.75} />
      </a>
    </Tooltip>
  )
}
