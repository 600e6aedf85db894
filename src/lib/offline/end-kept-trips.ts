import { offlineMarks } from './offline-marks.ts'

/** The session has ended by itself: what is kept on this device cannot be read any more. Changes wait for the same person. */
export async function endKeptTrips(): Promise<void> {
  if (offlineMarks.read().trips.length === 0) return
  const { dropKeptTrips } = await import('./forget-offline.ts')
  await dropKeptTrips()
}
