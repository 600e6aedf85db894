'use client'
import { type RefObject, useEffect } from 'react'
import { atTop, followScroll } from './scroll-direction.ts'

/**
 * Only what a finger or a wheel scrolls moves the bars: where the page itself scrolls (to a new message, to a focused
 * button), they would shift what is about to be tapped.
 *
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
    let height = 0
    let isByHand = false
    const onHand = () => {
      isByHand = true
    }
    const onScrollEnd = () => {
      isByHand = false
    }
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      // Lists inside the page have a place of their own, and one that grew with the bars gone was moved by that.
      const isOwnScroll = isByHand && target === list && target.clientHeight === height
      if (!isOwnScroll) state = { ...state, turnedAt: target.scrollTop, lastTop: target.scrollTop }
      list = target
      height = target.clientHeight
      if (!isOwnScroll) return
      state = followScroll(state, target.scrollTop, target.scrollHeight - target.clientHeight)
      root.toggleAttribute('data-reading', state.isReading)
    }
    const listening = { capture: true, passive: true }
    element?.addEventListener('touchmove', onHand, listening)
    element?.addEventListener('wheel', onHand, listening)
    element?.addEventListener('scrollend', onScrollEnd, listening)
    element?.addEventListener('scroll', onScroll, listening)
    return () => {
      element?.removeEventListener('touchmove', onHand, listening)
      element?.removeEventListener('wheel', onHand, listening)
      element?.removeEventListener('scrollend', onScrollEnd, listening)
      element?.removeEventListener('scroll', onScroll, listening)
      root.removeAttribute('data-reading')
    }
  }, [container, view])
}
