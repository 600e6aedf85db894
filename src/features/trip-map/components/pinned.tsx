'use client'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '#lib/class-names.ts'
import { projectNear } from '../project.ts'

/** Keeps its content at a map position while the map moves, without rendering. */
export function Pinned({
  map,
  lat,
  lng,
  className,
  children,
}: {
  map: MapLibreMap
  lat: number
  lng: number
  className?: string
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => {
      const { x, y } = projectNear(map, { lat, lng })
      if (box.current) box.current.style.transform = `translate(${x}px, ${y}px)`
    }
    place()
    map.on('move', place)
    map.on('resize', place)
    return () => {
      map.off('move', place)
      map.off('resize', place)
    }
  }, [map, lat, lng])
  return (
    <div ref={box} className={classNames('absolute top-0 left-0 size-0', className)}>
      <div className="absolute -translate-x-1/2 -translate-y-1/2">{children}</div>
    </div>
  )
}
