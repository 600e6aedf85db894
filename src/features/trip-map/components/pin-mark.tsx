import type { ComponentProps, ReactNode } from 'react'
import { dayColour } from '#components/ui/day-mark.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { classNames } from '#lib/class-names.ts'
import { usePinLabel } from '../hooks/use-pin-label.ts'
import type { MapPin } from '../map-pins.ts'
import { pinLook } from '../pin-look.ts'
import { ClusterFace } from './cluster-face.tsx'

interface PinMarkProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label'> {
  /** One, or several at one spot. */
  pins: readonly MapPin[]
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** What is told of them. */
  children: ReactNode
}

/** The mark of a pin, or of several at one spot, that opens what is told of them. Other properties are those of its button. */
export function PinMark({ pins, isOpen, onOpenChange, className, children, ...button }: PinMarkProps) {
  const label = usePinLabel(pins)
  const [first] = pins
  if (!first) return null
  return (
    <Popover
      label={label}
      side="top"
      align="center"
      open={isOpen}
      onOpenChange={onOpenChange}
      trigger={
        <button
          {...button}
          type="button"
          aria-label={label}
          data-day={first.day === null ? undefined : dayColour(first.day)}
          className={classNames(pinLook(pins), className)}
        >
          {pins.length > 1 ? <ClusterFace pins={pins} /> : first.number}
        </button>
      }
    >
      {children}
    </Popover>
  )
}
