'use client'
import * as PopoverPrimitive from 'radix-ui/popover'
import type { ReactNode, RefObject } from 'react'
import { classNames } from '#lib/class-names.ts'
import { AdoptedTrigger } from './adopted-trigger.tsx'

export interface PopoverPanelProps {
  button: RefObject<HTMLElement | null>
  label: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  align: 'start' | 'center' | 'end'
  side: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  children: ReactNode
}

export function PopoverPanel({
  button,
  label,
  isOpen,
  onOpenChange,
  align,
  side,
  className,
  children,
}: PopoverPanelProps) {
  return (
    <PopoverPrimitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <PopoverPrimitive.Trigger asChild>
        <AdoptedTrigger button={button} />
      </PopoverPrimitive.Trigger>
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
