'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { outbox, type WaitingMessage } from '../outbox.ts'

/** The messages of a trip's stage that wait to be sent, oldest first. */
export function useOutbox(key: string): readonly WaitingMessage[] {
  return useSyncExternalStore(
    outbox.watch,
    useCallback(() => outbox.read(key), [key]),
    outbox.none,
  )
}
