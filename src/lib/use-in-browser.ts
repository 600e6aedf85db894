import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the browser has taken over; false in the document, and until it has. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
