'use client'
import * as PopoverPrimitive from 'radix-ui/popover'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

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
  return (
    <PopoverPrimitive.Root open={open} onOpenChange={onOpenChange}>
      <PopoverPrimitive.Trigger asChild>{trigger}</PopoverPrimitive.Trigger>
      <PopoverPrimitive.Portal>
        <PopoverPrimitive.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={classNames(
            'z-50 w-72 max-w-[calc(100vw-1.5rem)] rounded-lg bg-raised p-4 text-sm shadow-float data-[state=closed]:animate-vanish data-[state=open]:animate-appear',
            className,
          )}
        >
          {children}
        </PopoverPrimitive.Content>
      </PopoverPrimitive.Portal>
    </PopoverPrimitive.Root>
  )
}
