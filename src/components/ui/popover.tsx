'use client'
import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react'
import { classNames } from '#lib/class-names.ts'
import { FloatingPanel } from './floating-panel.tsx'
import type { Placement } from './floating-place.ts'
import { type TriggerProps, withTrigger } from './trigger.ts'

const fields = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary'

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
}: Placement & {
  trigger: ReactElement<TriggerProps>
  /** Accessible name of the panel. */
  label: string
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
  children: ReactNode
}) {
  const id = useId()
  const anchorId = trigger.props.id ?? `${id}-button`
  const [isOpenByItself, setOpenByItself] = useState(false)
  const isOpen = open ?? isOpenByItself
  const change = (next: boolean) => {
    setOpenByItself(next)
    onOpenChange?.(next)
  }
  return (
    <>
      {cloneElement(
        trigger,
        withTrigger(trigger.props, {
          id: anchorId,
          'aria-haspopup': 'dialog',
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? id : undefined,
          onClick: () => change(!isOpen),
        }),
      )}
      {isOpen ? (
        <FloatingPanel
          id={id}
          role="dialog"
          aria-label={label}
          anchorId={anchorId}
          align={align}
          side={side}
          onClose={() => change(false)}
          onShow={focusFirst}
          onKeyDown={stayInside}
          className={classNames('z-50 w-72 max-w-[calc(100vw-1.5rem)] p-4', className)}
        >
          {children}
        </FloatingPanel>
      ) : null}
    </>
  )
}

/** A link is to be read first. */
function focusFirst(panel: HTMLElement) {
  if (panel.contains(document.activeElement)) return
  const [first = panel] = visible(panel, fields)
  first.focus({ preventScroll: true })
  if (first instanceof HTMLInputElement) first.select()
}

/** Tab goes round: what follows in the document is no part of the panel. */
function stayInside(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
  const { currentTarget: panel, target, shiftKey } = event
  const stops = visible(panel, `${fields}, a[href], [tabindex="0"]`)
  const [first, last] = [stops[0], stops.at(-1)]
  const isAtEdge = target === (shiftKey ? first : last) || target === panel
  if (!isAtEdge) return
  event.preventDefault()
  const next = shiftKey ? last : first
  next?.focus()
}

function visible(panel: HTMLElement, selector: string): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(selector)].filter(
    (each) => each.checkVisibility() && each.tabIndex >= 0,
  )
}
