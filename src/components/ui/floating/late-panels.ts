// What floats over a page: a library of its own that the first paint does not need.
import dynamic from 'next/dynamic'
import { loadPart } from '#lib/load-part.ts'

const load = () => loadPart(() => import('./panels.ts'))

export const MenuPanel = dynamic(() => load().then((panels) => panels.MenuPanel), { ssr: false })
export const PopoverPanel = dynamic(() => load().then((panels) => panels.PopoverPanel), { ssr: false })
export const TooltipPanel = dynamic(() => load().then((panels) => panels.TooltipPanel), { ssr: false })

/** Loads them when the page has nothing else to do, so that the first tap need not wait. */
export function preloadPanels(): void {
  // What needs one loads it again.
  const start = () => void load().catch(() => undefined)
  // Not every browser knows the first.
  if ('requestIdleCallback' in window) window.requestIdleCallback(start)
  else setTimeout(start, quietMs)
}

const quietMs = 2000
