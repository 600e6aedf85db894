'use client'
import { type LucideIcon, Maximize, Minus, Plus } from 'lucide-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'

interface MapAction {
  icon: LucideIcon
  label: string
  onAct: () => void
}

/** Zoom, what fits everything into sight, and further actions of the map. */
export function MapButtons({
  map,
  onFit,
  fitLabel,
  actions = [],
}: {
  map: MapLibreMap
  onFit: () => void
  /** "Show all places" without one. */
  fitLabel?: string
  actions?: readonly MapAction[]
}) {
  const t = useTranslations('map')
  return (
    <div data-map-control className="absolute right-3 bottom-3 flex flex-col rounded-md bg-raised shadow-float">
      <IconButton icon={Plus} size="sm" label={t('zoomIn')} onClick={() => map.zoomIn()} />
      <IconButton icon={Minus} size="sm" label={t('zoomOut')} onClick={() => map.zoomOut()} />
      <IconButton icon={Maximize} size="sm" label={fitLabel ?? t('fit')} onClick={onFit} />
      {actions.map(({ icon, label, onAct }) => (
        <IconButton key={label} icon={icon} size="sm" label={label} onClick={onAct} />
      ))}
    </div>
  )
}
