'use client'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from '#lib/class-names.ts'
import { floatBeside, floatingClasses, floatingContainer } from './floating.ts'
import { Kbd } from './kbd.tsx'
import { readTooltip } from './tooltip.ts'
import { followTooltips } from './tooltip-events.ts'

/** Once, at the root: shows the label of the icon that has the pointer or the focus. */
export function TooltipLayer() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useEffect(() => followTooltips(setAnchor), [])
  return anchor ? <TooltipPanel key={anchor.dataset.tooltip} anchor={anchor} /> : null
}

function TooltipPanel({ anchor }: { anchor: HTMLElement }) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const { text, shortcut, side } = readTooltip(anchor)
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return
    const stop = floatBeside(element, anchor, { side })
    anchor.setAttribute('aria-describedby', id)
    return () => {
      stop()
      anchor.removeAttribute('aria-describedby')
    }
  }, [anchor, side, id])
  return createPortal(
    <div
      ref={panel}
      id={id}
      role="tooltip"
      popover="manual"
      // The pointer can reach it without leaving both.
      className={classNames(
        floatingClasses,
        'flex max-w-64 items-center gap-2 overflow-visible rounded-sm bg-ink px-2 py-1 text-canvas text-xs before:absolute before:-inset-1.5 before:-z-1',
      )}
    >
      {text}
      {shortcut ? <Kbd tone="inverse">{shortcut}</Kbd> : null}
    </div>,
    floatingContainer(anchor),
  )
}
