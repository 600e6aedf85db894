'use client'
import { useEffect } from 'react'

/**
 * Keeps the field that is typed into above the keyboard of a phone. Browsers that lay the keyboard over the page tell only
 * through the visual viewport; `--keyboard` is its height in pixels.
 */
export function KeyboardInset() {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return
    const root = document.documentElement
    const onResize = () => {
      // Zoomed in, the viewport is smaller without a keyboard.
      const covered = viewport.scale > 1.05 ? 0 : Math.round(window.innerHeight - viewport.height - viewport.offsetTop)
      root.style.setProperty('--keyboard', `${Math.max(0, covered)}px`)
      const field = document.activeElement
      if (covered > 0 && field instanceof HTMLElement && field.matches('input, textarea, select'))
        field.scrollIntoView({ block: 'nearest' })
    }
    viewport.addEventListener('resize', onResize)
    return () => viewport.removeEventListener('resize', onResize)
  }, [])
  return null
}
