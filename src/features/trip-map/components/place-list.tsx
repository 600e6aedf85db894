'use client'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { externalMapUrl, type MapPin } from '../map-pins.ts'

/** The pins as a list, where the device cannot draw a map. */
export function PlaceList({ pins }: { pins: readonly MapPin[] }) {
  const t = useTranslations('map')
  return (
    <div className="px-4 pt-14 pb-4">
      <Notice>{t('noMap')}</Notice>
      <ul className="mt-3 divide-y divide-line">
        {pins.map((pin) => (
          <li key={pin.id} className="flex items-center gap-3 py-2 text-sm">
            <DayMark day={pin.day ?? 1} label={pin.number} />
            <span className="min-w-0 flex-1 truncate">{pin.item.title}</span>
            <a
              href={externalMapUrl(pin)}
              target="_blank"
              rel="noreferrer"
              className="link inline-flex items-center gap-1"
            >
              {t('external')}
              <ExternalLink aria-hidden className="size-3.5" strokeWidth={1.75} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
