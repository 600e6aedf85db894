'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { dayColour } from '#components/ui/day-mark.tsx'
import { EmbeddedMap } from '#features/trip-map/components/embedded-map.tsx'
import { PinList } from '#features/trip-map/components/pin-list.tsx'
import { PinMark } from '#features/trip-map/components/pin-mark.tsx'
import type { Position } from '#features/trip-map/map-geometry.ts'
import type { MapPin } from '#features/trip-map/map-pins.ts'
import { buildDayWays, wayFeatures } from '#features/trip-map/map-ways.ts'

const markSize = 30

/** The places of a shared trip by day, with the way from each to the next. */
export function SharedMap({ pins, center }: { pins: readonly MapPin[]; center: Position }) {
  const t = useTranslations('map')
  const ways = useMemo(() => wayFeatures(buildDayWays(pins, new Map(), true), [], dayColour, true), [pins])
  return (
    <EmbeddedMap label={t('label')} center={center} pins={pins} reach={markSize} ways={ways}>
      {(here) => <SharedMark pins={here} />}
    </EmbeddedMap>
  )
}

function SharedMark({ pins }: { pins: readonly MapPin[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <PinMark pins={pins} isOpen={isOpen} onOpenChange={setOpen}>
      <PinList pins={pins} />
    </PinMark>
  )
}
