'use client'
import * as TooltipPrimitive from 'radix-ui/tooltip'
import type { ReactNode } from 'react'
import { floatingContainer } from '#components/main-content.ts'
import { Kbd } from './kbd.tsx'

const closings = new WeakSet<Event>()

/** Whether this Escape has closed a label. It is meant for what the label stands over, too. */
export function closedTooltip(event: Event): boolean {
  return closings.has(event)
}

/** Once, at the root: tooltips share their delay. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <TooltipPrimitive.Provider delayDuration={450}>{children}</TooltipPrimitive.Provider>
}

/** A label for an icon. Never the only place of information, since touch screens have no hover. */
export function Tooltip({
  text,
  shortcut,
  side = 'bottom',
  children,
}: {
  text: string
  shortcut?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** One focusable element that takes a ref. */
  children: ReactNode
}) {
  return (
    <TooltipPrimitive.Root>
      <TooltipPrimitive.Trigger
        asChild
        onFocus={(event) => {
          // Focus that comes back after a click, such as from a sheet, covers what stands below with a label.
          if (!event.currentTarget.matches(':focus-visible')) event.preventDefault()
        }}
      >
        {children}
      </TooltipPrimitive.Trigger>
      <TooltipPrimitive.Portal container={floatingContainer()}>
        <TooltipPrimitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onEscapeKeyDown={(event) => closings.add(event)}
          className="z-60 flex max-w-64 animate-appear items-center gap-2 rounded-sm bg-ink px-2 py-1 text-canvas text-xs"
        >
          {text}
          {shortcut ? <Kbd tone="inverse">{shortcut}</Kbd> : null}
        </TooltipPrimitive.Content>
      </TooltipPrimitive.Portal>
    </TooltipPrimitive.Root>
  )
}
