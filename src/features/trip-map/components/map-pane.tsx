'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { usePlan, usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { dayCount } from '#features/plan-items/item-order.ts'
import { usePendingChanges } from '#features/proposals/hooks/use-pending-changes.ts'
import { loadPart } from '#lib/load-part.ts'
import { canDrawMap } from '../can-draw-map.ts'
import { buildMapPins } from '../map-pins.ts'
import { DayFilter } from './day-filter.tsx'
import { PlaceList } from './place-list.tsx'

const MapCanvas = dynamic(() => loadPart(() => import('./map-canvas.tsx')).then((module) => module.MapCanvas), {
  ssr: false,
  loading: () => <Skeleton className="h-full rounded-none" />,
})

/** The map pane. Its library is loaded when the pane is first visible. */
export function MapPane() {
  const t = useTranslations('map')
  const { trip, items } = usePlan()
  const { day, showDay } = usePlanView()
  const pending = usePendingChanges(trip.id)
  const box = useRef<HTMLDivElement>(null)
  const [manner, setManner] = useState<'unseen' | 'map' | 'list'>('unseen')
  const pins = useMemo(() => buildMapPins(items, pending.additions, day), [items, pending.additions, day])
  const days = Array.from({ length: dayCount(trip.durationDays, items) }, (_, index) => index + 1)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      setManner(canDrawMap() ? 'map' : 'list')
      observer.disconnect()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={box} data-map-pane className="relative h-full">
      <h2 className="sr-only">{t('label')}</h2>
      {manner === 'map' ? <MapCanvas pins={pins} /> : null}
      {manner === 'list' ? <PlaceList pins={pins} /> : null}
      <div
        data-map-control
        className="absolute top-2 left-2 max-w-[calc(100%-1rem)] rounded-full bg-raised shadow-float"
      >
        <DayFilter days={days} shown={day} onShow={showDay} />
      </div>
    </div>
  )
}
