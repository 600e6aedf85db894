'use client'
import type { MapPin, PinCluster } from '../map-pins.ts'
import { PinDetails } from './pin-details.tsx'
import { PinList } from './pin-list.tsx'
import { PinMark } from './pin-mark.tsx'

interface MarkProps {
  cluster: PinCluster
  isLit: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onHighlight: (itemId: string | null) => void
  onPick: (pin: MapPin) => void
}

/** A pin or a cluster of pins of the plan; opens the details. */
export function MapMark({ cluster: { pins }, isLit, isOpen, onOpenChange, onHighlight, onPick }: MarkProps) {
  const [first, ...others] = pins
  if (!first) return null
  return (
    <PinMark
      pins={pins}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onPointerEnter={() => onHighlight(first.id)}
      onPointerLeave={() => onHighlight(null)}
      onFocus={() => onHighlight(first.id)}
      onBlur={() => onHighlight(null)}
      className={isLit || isOpen ? 'z-10 scale-125 ring-2 ring-(--day)' : undefined}
    >
      {others.length > 0 ? (
        <PinList pins={pins} onPick={onPick} />
      ) : (
        <PinDetails pin={first} onLeave={() => onOpenChange(false)} />
      )}
    </PinMark>
  )
}
