'use client'
import type { ReactNode } from 'react'
import { LateTrigger } from './floating/late-trigger.tsx'

/** A label for an icon. Never the only place of information, since touch screens have no hover. */
export function Tooltip({
  text,
  shortcut,
  side,
  children,
}: {
  text: string
  shortcut?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** One focusable element that takes a ref. */
  children: ReactNode
}) {
  return (
    <LateTrigger
      panel={({ TooltipPanel }, button) => <TooltipPanel button={button} text={text} shortcut={shortcut} side={side} />}
    >
      {children}
    </LateTrigger>
  )
}
