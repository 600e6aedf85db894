// What this device keeps without a network, in short: read at once on every page, in all tabs. The data itself is in the store.

export interface KeptTrip {
  id: string
  title: string
  /** Of data and pages; 0 while it is being fetched for the first time. */
  bytes: number
  /** Milliseconds; 0 before it is complete. */
  savedAt: number
  /** Files of which build its pages load. */
  build: string
}

export interface OfflineMarks {
  /** Whose data it is; null where nothing is kept. */
  userId: string | null
  trips: readonly KeptTrip[]
  /** Changes that wait to be sent. */
  waiting: number
  /** Changes that clash with those of others. */
  conflicts: number
}

const key = 'offline'
const nothing: OfflineMarks = { userId: null, trips: [], waiting: 0, conflicts: 0 }
const listeners = new Set<() => void>()
let text: string | null = null
let marks = nothing

function readMarks(): OfflineMarks {
  if (typeof localStorage === 'undefined') return nothing
  try {
    const stored = localStorage.getItem(key)
    if (stored !== text) {
      text = stored
      marks = stored === null ? nothing : { ...nothing, ...JSON.parse(stored) }
    }
  } catch {
    marks = nothing
  }
  return marks
}

function notifyAll() {
  for (const notify of listeners) notify()
}

function onStorage(event: StorageEvent) {
  if (event.key === key || event.key === null) notifyAll()
}

export const offlineMarks = {
  read: readMarks,
  readOnServer: () => nothing,
  update(part: Partial<OfflineMarks>) {
    const next = { ...readMarks(), ...part }
    try {
      const isEmpty = next.trips.length === 0 && next.waiting === 0 && next.conflicts === 0
      if (isEmpty) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // Storage is forbidden: nothing can be kept on this device.
    }
    notifyAll()
  },
  /** `null` takes the mark of the trip away. */
  setTrip(id: string, trip: KeptTrip | null) {
    const others = readMarks().trips.filter((kept) => kept.id !== id)
    offlineMarks.update({ trips: trip ? [...others, trip] : others })
  },
  watch(onChange: () => void): () => void {
    if (listeners.size === 0) window.addEventListener('storage', onStorage)
    listeners.add(onChange)
    return () => {
      listeners.delete(onChange)
      if (listeners.size === 0) window.removeEventListener('storage', onStorage)
    }
  },
}
