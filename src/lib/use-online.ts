'use client'
import { useSyncExternalStore } from 'react'
import { isConnected, watchConnection } from './connection.ts'

/** Whether the server can be reached, as far as the tab knows. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchConnection, isConnected, () => true)
}
