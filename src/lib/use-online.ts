'use client'
import { useSyncExternalStore } from 'react'
import { type Connection, isConnected, readConnection, watchConnection } from './connection.ts'

/** Whether the server can be used, as far as the tab knows. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchConnection, isConnected, () => true)
}

/** The same with what is missing: the network or the server's database. */
export function useConnection(): Connection {
  return useSyncExternalStore(watchConnection, readConnection, () => 'online')
}
