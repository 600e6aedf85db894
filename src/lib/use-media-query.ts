import { useCallback, useSyncExternalStore } from 'react'

/** Follows a media query; false while rendering on the server. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (act: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', act)
      return () => list.removeEventListener('change', act)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}
