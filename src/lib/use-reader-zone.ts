'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The reader's own IANA zone; UTC while the server renders, which cannot know it. */
export function useReaderZone(): string {
  return useSyncExternalStore(never, browserZone, () => 'UTC')
}
