'use client'
import { useTranslations } from 'next-intl'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { MapPin } from '../map-pins.ts'
import { ExternalLinks } from './external-links.tsx'

/** The pins as a list, where the device cannot draw a map. */
export function PlaceList({ pins }: { pins: readonly MapPin[] }) {
  const t = useTranslations('map')
  return (
    <div className="px-4 pt-14 pb-4">
      <Notice>{t('noMap')}</Notice>
      <ul className="mt-3 divide-y divide-line">
        {pins.map((pin) => (
          <li key={pin.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
            <DayMark day={pin.day ?? 1} label={pin.number} />
            <span className="min-w-0 flex-1 truncate">{pin.item.title}</span>
            <ExternalLinks name={pin.placeName} lat={pin.lat} lng={pin.lng} />
          </li>
        ))}
      </ul>
    </div>
  )
}
