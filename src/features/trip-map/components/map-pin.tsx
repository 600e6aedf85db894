'use client'
import { dayColour } from '#components/ui/day-mark.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { classNames } from '#lib/class-names.ts'
import { usePinLabel } from '../hooks/use-pin-label.ts'
import type { MapPin, PinCluster } from '../map-pins.ts'
import { pinLook } from '../pin-look.ts'
import { ClusterFace } from './cluster-face.tsx'
import { PinDetails } from './pin-details.tsx'

interface MarkProps {
  cluster: PinCluster
  isLit: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onHighlight: (itemId: string | null) => void
  onPick: (pin: MapPin) => void
}

/** A pin or a cluster of pins; opens the details. */
export function MapMark({ cluster, isLit, isOpen, onOpenChange, onHighlight, onPick }: MarkProps) {
  const label = usePinLabel(cluster.pins)
  const [first] = cluster.pins
  if (!first) return null
  const isGroup = cluster.pins.length > 1
  return (
    <Popover
      label={label}
      side="top"
      align="center"
      open={isOpen}
      onOpenChange={onOpenChange}
      trigger={
        <button
          type="button"
          aria-label={label}
          data-day={first.day === null ? undefined : dayColour(first.day)}
          onPointerEnter={() => onHighlight(first.id)}
          onPointerLeave={() => onHighlight(null)}
          onFocus={() => onHighlight(first.id)}
          onBlur={() => onHighlight(null)}
          className={classNames(pinLook(cluster.pins), (isLit || isOpen) && 'z-10 scale-125 ring-2 ring-(--day)')}
        >
          {isGroup ? <ClusterFace pins={cluster.pins} /> : first.number}
        </button>
      }
    >
      {isGroup ? (
        <PinList pins={cluster.pins} onPick={onPick} />
      ) : (
        <PinDetails pin={first} onLeave={() => onOpenChange(false)} />
      )}
    </Popover>
  )
}

function PinList({ pins, onPick }: { pins: readonly MapPin[]; onPick: (pin: MapPin) => void }) {
  return (
    <ul className="-mx-2 max-h-64 overflow-y-auto">
      {pins.map((pin) => (
        <li key={pin.id}>
          <button
            type="button"
            onClick={() => onPick(pin)}
            className="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11"
          >
            <span
              data-day={pin.day === null ? undefined : dayColour(pin.day)}
              className="day-colour tabular grid size-5 shrink-0 place-items-center rounded-full bg-(--day) font-semibold text-[11px] text-day-ink"
            >
              {pin.number}
            </span>
            <span className="min-w-0 truncate">{pin.item.title}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
