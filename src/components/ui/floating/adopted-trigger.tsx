'use client'
import { type Ref, type RefObject, useImperativeHandle, useLayoutEffect } from 'react'
import { adopt } from './adopted-buttons.ts'

interface AdoptedTriggerProps {
  button: RefObject<HTMLElement | null>
  /** Which events of the button are handed on; all without it. */
  accept?: (event: Event, button: HTMLElement) => boolean
  ref?: Ref<HTMLElement>
}

/**
 * The child of a trigger of Radix whose button was there long before it, and stays: what Radix gives to its trigger is put on
 * that button. Renders nothing.
 */
export function AdoptedTrigger({ button, accept, ref, ...given }: AdoptedTriggerProps) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => button.current, [button])
  // Handlers are new with each rendering.
  useLayoutEffect(() => {
    const element = button.current
    if (!element) return
    const listening = new AbortController()
    for (const [name, value] of Object.entries(given)) {
      if (typeof value === 'function') {
        const listener = (event: Event) => accept?.(event, element) === false || Reflect.apply(value, null, [event])
        element.addEventListener(eventOf(name), listener, { signal: listening.signal })
      } else if (isAttribute(name) && typeof value === 'string') element.setAttribute(name, value)
      else if (isAttribute(name)) element.removeAttribute(name)
    }
    return () => listening.abort()
  })
  useLayoutEffect(() => {
    const element = button.current
    if (!element) return
    adopt(element)
    // What has brought the panel here came before it could listen.
    if (element === document.activeElement) element.dispatchEvent(new FocusEvent('focus'))
    if (element.matches(':hover')) element.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse' }))
  }, [button])
  return null
}

const eventOf = (handler: string) => handler.slice('on'.length).toLowerCase()

/** The state of what is open stands in `aria-expanded`, which the button has of its own. */
const isAttribute = (name: string) => name === 'id' || name === 'aria-controls' || name === 'aria-describedby'
