'use client'
import { useSyncExternalStore } from 'react'
import { type KeptTrip, type OfflineMarks, offlineMarks } from './offline-marks.ts'

export function useOfflineMarks(): OfflineMarks {
  return useSyncExternalStore(offlineMarks.watch, offlineMarks.read, offlineMarks.readOnServer)
}

export function useKeptTrip(tripId: string): KeptTrip | null {
  return useOfflineMarks().trips.find(({ id }) => id === tripId) ?? null
}
