'use client'
import { type ComponentProps, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from '#lib/class-names.ts'
import { isForInput } from './escape.ts'
import { floatBeside, floatingClasses, floatingContainer, floatingMark, nearestFloating } from './floating.ts'
import type { Placement } from './floating-place.ts'

interface FloatingPanelProps extends ComponentProps<'div'>, Placement {
  /** Id of the button that has opened it: it gets the focus back. */
  anchorId: string
  onClose: () => void
  /** Once it stands there: gives the focus to a part of it. */
  onShow: (panel: HTMLElement) => void
}

/** A panel beside its button while it is rendered; Escape, a press and a focus elsewhere close it. */
export function FloatingPanel({ anchorId, onClose, onShow, side, align, className, ...rest }: FloatingPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  // What is rendered by it counts as inside, also where it stands elsewhere in the document, such as a question it asks.
  const isInside = useRef(false)
  const close = useEffectEvent(onClose)
  const show = useEffectEvent(onShow)
  useLayoutEffect(() => {
    const [element, anchor] = [panel.current, document.getElementById(anchorId)]
    if (!element || !anchor) return
    const stop = floatBeside(element, anchor, { side, align })
    show(element)
    return () => {
      stop()
      if (element.contains(document.activeElement)) anchor.focus({ preventScroll: true })
    }
  }, [anchorId, side, align])
  useEffect(() => {
    const isAtAnchor = (target: EventTarget | null) =>
      target instanceof Node && document.getElementById(anchorId)?.contains(target) === true
    const leave = ({ target }: Event) => {
      const wasInside = isInside.current
      isInside.current = false
      if (!wasInside && !isAtAnchor(target)) close()
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      const { key, target } = event
      if (key !== 'Escape') return
      const isNearest = nearestFloating(target) === panel.current && !isForInput(event)
      if (!isNearest && !isAtAnchor(target) && target !== document.body) return
      event.preventDefault()
      close()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    // Before those who ask whether somebody has taken the key.
    document.addEventListener('keydown', closeOnEscape, { capture: true })
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', closeOnEscape, { capture: true })
    }
  }, [anchorId])
  const enter = () => {
    isInside.current = true
  }
  return createPortal(
    <div
      {...rest}
      {...floatingMark}
      ref={panel}
      popover="manual"
      tabIndex={-1}
      onPointerDownCapture={enter}
      onFocusCapture={enter}
      className={classNames(
        floatingClasses,
        'max-h-(--floating-room) overflow-y-auto rounded-lg bg-raised text-ink text-sm shadow-float outline-none',
        className,
      )}
    />,
    floatingContainer(document.getElementById(anchorId)),
  )
}
