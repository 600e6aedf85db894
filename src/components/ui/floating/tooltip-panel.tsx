'use client'
import * as TooltipPrimitive from 'radix-ui/tooltip'
import type { RefObject } from 'react'
import { floatingContainer } from '#components/main-content.ts'
import { Kbd } from '../kbd.tsx'
import { AdoptedTrigger } from './adopted-trigger.tsx'
import { noteTooltipClosing } from './tooltip-closings.ts'

export interface TooltipPanelProps {
  button: RefObject<HTMLElement | null>
  text: string
  shortcut?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
}

export function TooltipPanel({ button, text, shortcut, side = 'bottom' }: TooltipPanelProps) {
  return (
    <TooltipPrimitive.Provider delayDuration={450}>
      <TooltipPrimitive.Root>
        <TooltipPrimitive.Trigger asChild>
          <AdoptedTrigger
            button={button}
            // Focus that comes back after a click, such as from a sheet, covers what stands below with a label.
            accept={({ type }, element) => type !== 'focus' || element.matches(':focus-visible')}
          />
        </TooltipPrimitive.Trigger>
        <TooltipPrimitive.Portal container={floatingContainer()}>
          <TooltipPrimitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            onEscapeKeyDown={noteTooltipClosing}
            className="z-60 flex max-w-64 animate-appear items-center gap-2 rounded-sm bg-ink px-2 py-1 text-canvas text-xs"
          >
            {text}
            {shortcut ? <Kbd tone="inverse">{shortcut}</Kbd> : null}
          </TooltipPrimitive.Content>
        </TooltipPrimitive.Portal>
      </TooltipPrimitive.Root>
    </TooltipPrimitive.Provider>
  )
}
