'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { messageDraft } from '../message-draft.ts'

const none = () => ''

/** What is typed so far. */
export function useMessageDraft(key: string): string {
  return useSyncExternalStore(
    messageDraft.watch,
    useCallback(() => messageDraft.read(key), [key]),
    none,
  )
}
