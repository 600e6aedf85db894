'use client'
import { useSyncExternalStore } from 'react'
import { savingStore } from './saving.ts'
import { nothingToSave } from './saving-state.ts'

export function useSaving() {
  return useSyncExternalStore(savingStore.watch, savingStore.read, () => nothingToSave)
}
