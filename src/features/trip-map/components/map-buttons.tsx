'use client'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'

export function MapButtons({ map, onFit }: { map: MapLibreMap; onFit: () => void }) {
  const t = useTranslations('map')
  return (
    <div className="absolute right-3 bottom-3 flex flex-col rounded-md bg-raised shadow-float">
      <IconButton icon={Plus} size="sm" label={t('zoomIn')} onClick={() => map.zoomIn()} />
      <IconButton icon={Minus} size="sm" label={t('zoomOut')} onClick={() => map.zoomOut()} />
      <IconButton icon={Maximize} size="sm" label={t('fit')} onClick={onFit} />
    </div>
  )
}
