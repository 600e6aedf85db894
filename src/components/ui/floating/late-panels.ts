// What floats over a page: a library of its own that the first paint does not need.
import { useSyncExternalStore } from 'react'
import { loadPart } from '#lib/load-part.ts'

export type Panels = typeof import('./panels.ts')

let panels: Panels | null = null
const listeners = new Set<() => void>()

export function loadPanels(): void {
  if (panels) return
  loadPart(() => import('./panels.ts')).then(
    (loaded) => {
      panels = loaded
      for (const notify of listeners) notify()
    },
    // The next button that is pointed at tries again.
    () => undefined,
  )
}

/** Loads them when the page has nothing else to do, so that the first tap need not wait. */
export function preloadPanels(): void {
  // Not every browser knows the first.
  if ('requestIdleCallback' in window) window.requestIdleCallback(loadPanels)
  else setTimeout(loadPanels, quietMs)
}

const quietMs = 2000

/** null until they are loaded. Those that are loaded are there at once: a key that follows the focus finds its menu. */
export function usePanels(): Panels | null {
  return useSyncExternalStore(
    watch,
    () => panels,
    () => null,
  )
}

function watch(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => void listeners.delete(onChange)
}
