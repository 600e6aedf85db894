'use client'
import { useEffect } from 'react'
import { mainContentId } from '#components/main-content.ts'
import { type FocusTrail, focusHeading, followFocusTrail, readFocusTrail } from '#lib/focus-trail.ts'

/** A toast or a sheet may be gone as well: then the trail before it counts. */
const mostTrails = 4

/** Keeps the focus on the page when its element is taken away: a row that is removed, also by undo or by somebody else. */
export function FocusKeeper() {
  useEffect(() => {
    let trails: FocusTrail[] = []
    const isNowhere = () => document.activeElement === null || document.activeElement === document.body
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target !== document.body)
        trails = [readFocusTrail(target), ...trails].slice(0, mostTrails)
    }
    const forget = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) return
      // Who clicks beside everything wants the focus nowhere; an element that is taken away is gone by now.
      queueMicrotask(() => {
        if (isNowhere() && target instanceof Element && target.isConnected) trails = []
      })
    }
    const goOn = () => {
      const [last] = trails
      if (!last || last.element.isConnected || !isNowhere()) return
      const known = trails
      trails = []
      if (known.some(followFocusTrail)) return
      const main = document.getElementById(mainContentId)
      if (main) focusHeading(main)
    }
    const observer = new MutationObserver(goOn)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', forget)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', forget)
    }
  }, [])
  return null
}
