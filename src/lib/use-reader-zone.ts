'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The reader's IANA zone; UTC during server rendering. */
export function useReaderZone(): string {
  return useSyncExternalStore(never, browserZone, () => 'UTC')
}
