// Takes from this device what it keeps without a network.
import { dropAllMaps } from './kept-map.ts'
import { dropAllPages } from './offline-caches.ts'
import { offlineMarks } from './offline-marks.ts'
import { offlineStore } from './offline-store.ts'

/** The session has ended by itself: nothing can be read any more, changes wait for the same person to sign in again. */
export async function dropKeptTrips(): Promise<void> {
  offlineMarks.update({ trips: [] })
  await Promise.allSettled([dropAllPages(), dropAllMaps(), offlineStore.dropAnswers('all')])
}

/** Somebody signs out: nothing of theirs stays. */
export async function forgetOffline(): Promise<void> {
  offlineMarks.update({ userId: null, trips: [], waiting: 0, conflicts: 0 })
  await Promise.allSettled([dropAllPages(), dropAllMaps(), offlineStore.dropAnswers('all'), offlineStore.dropChanges()])
}
