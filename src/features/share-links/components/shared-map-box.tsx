'use client'
import dynamic from 'next/dynamic'
import { useEffect, useMemo, useState } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { SharedTrip } from '#contract/share-link.ts'
import { canDrawMap } from '#features/trip-map/can-draw-map.ts'
import { loadPart } from '#lib/load-part.ts'
import { sharedPins } from '../shared-pins.ts'

const SharedMap = dynamic(() => loadPart(() => import('./shared-map.tsx')).then((module) => module.SharedMap), {
  ssr: false,
  loading: () => <Skeleton className="h-full rounded-none" />,
})

/** The map of a shared trip; nothing where its places were not chosen, or the browser cannot draw: the list has them as well. */
export function SharedMapBox({ days }: { days: SharedTrip['days'] }) {
  const pins = useMemo(() => sharedPins(days), [days])
  const [canDraw, setCanDraw] = useState<boolean | null>(null)
  useEffect(() => setCanDraw(canDrawMap()), [])
  const [first] = pins
  if (!first || canDraw === false) return null
  return (
    <div className="mt-5 h-80 overflow-hidden rounded-lg border border-line print:hidden">
      {canDraw ? <SharedMap pins={pins} center={first} /> : <Skeleton className="h-full rounded-none" />}
    </div>
  )
}
