'use client'
import { type ReactNode, useState } from 'react'
import { LateTrigger } from './floating/late-trigger.tsx'

/** A small floating panel beside its trigger; Esc and a click outside close it. */
export function Popover({
  trigger,
  label,
  open,
  onOpenChange,
  align = 'start',
  side = 'bottom',
  className,
  children,
}: {
  /** One button that takes a ref. */
  trigger: ReactNode
  /** Accessible name of the panel. */
  label: string
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  children: ReactNode
}) {
  const [isOpenByItself, setOpenByItself] = useState(false)
  const isOpen = open ?? isOpenByItself
  const change = (next: boolean) => {
    setOpenByItself(next)
    onOpenChange?.(next)
  }
  const panel = { label, isOpen, onOpenChange: change, align, side, className, children }
  return (
    <LateTrigger
      popup="dialog"
      isOpen={isOpen}
      onOpen={() => change(true)}
      panel={({ PopoverPanel }, button) => <PopoverPanel button={button} {...panel} />}
    >
      {trigger}
    </LateTrigger>
  )
}
