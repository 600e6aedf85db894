'use client'
import { type RefObject, useEffect } from 'react'
import { atTop, followScroll } from './scroll-direction.ts'

/**
 * Marks the document while something inside `container` is scrolled down; the variant `reading` of the style sheet takes the
 * bars away on a phone. Renders nothing. `view`: what is in sight; another one begins with its bars.
 */
export function useReadingMode(container: RefObject<HTMLElement | null>, view: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view starts anew
  useEffect(() => {
    const element = container.current
    const root = document.documentElement
    let state = atTop
    let list: EventTarget | null = null
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      // Lists inside the page have a place of their own.
      if (target !== list) state = { ...atTop, turnedAt: target.scrollTop, lastTop: target.scrollTop }
      list = target
      state = followScroll(state, target.scrollTop, target.scrollHeight - target.clientHeight)
      root.toggleAttribute('data-reading', state.isReading)
    }
    element?.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      element?.removeEventListener('scroll', onScroll, { capture: true })
      root.removeAttribute('data-reading')
    }
  }, [container, view])
}
