'use client'
import { Slot } from 'radix-ui/slot'
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { isAdopted } from './adopted-buttons.ts'
import { loadPanels, type Panels, usePanels } from './late-panels.ts'

/**
 * A button whose floating panel is loaded when it is first pointed at, focused or pressed. The button stays the same element
 * all the time; `panel` adopts it, and from then on answers its events.
 */
export function LateTrigger({
  popup,
  isOpen = false,
  onOpen,
  panel,
  children,
}: {
  /** What opens, for screen readers; nothing for a label. */
  popup?: 'menu' | 'dialog'
  isOpen?: boolean
  /** The button was pressed before the panel was there. */
  onOpen?: () => void
  panel: (panels: Panels, button: RefObject<HTMLElement | null>) => ReactNode
  /** One button that takes a ref. */
  children: ReactNode
}) {
  const button = useRef<HTMLElement>(null)
  const isEarly = useRef(false)
  const [isWanted, setWanted] = useState(isOpen)
  if (isOpen && !isWanted) setWanted(true)
  useEffect(() => {
    if (isOpen) loadPanels()
  }, [isOpen])
  const want = (event: PointerEvent | KeyboardEvent | { type: 'focus' }) => {
    // Labels are not for fingers.
    const isTouch = 'pointerType' in event && event.pointerType === 'touch'
    if (!popup && isTouch) return
    loadPanels()
    setWanted(true)
  }
  const press = (event: PointerEvent | KeyboardEvent) => {
    want(event)
    isEarly.current = !isAdopted(button.current)
  }
  return (
    <>
      <Slot
        ref={button}
        {...(popup && { 'aria-haspopup': popup, 'aria-expanded': isOpen })}
        onPointerEnter={want}
        onFocus={() => want({ type: 'focus' })}
        onPointerDown={press}
        onKeyDown={press}
        onClick={() => isEarly.current && onOpen?.()}
      >
        {children}
      </Slot>
      {isWanted ? <Loaded>{(panels) => panel(panels, button)}</Loaded> : null}
    </>
  )
}

function Loaded({ children }: { children: (panels: Panels) => ReactNode }) {
  const panels = usePanels()
  return panels && children(panels)
}
