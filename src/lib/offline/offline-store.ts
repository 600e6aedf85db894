// The data of kept trips on this device: answers of procedures, and changes that wait to be sent. In IndexedDB.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { WaitingChange } from './waiting-change.ts'

interface KeptAnswer {
  /** Account, procedure and input. */
  key: string
  userId: string
  /** null: of use for every trip, such as the facts of a country. */
  tripId: string | null
  data: unknown
  bytes: number
  /** Milliseconds. */
  savedAt: number
}

interface Schema extends DBSchema {
  answers: { key: string; value: KeptAnswer; indexes: { trip: string } }
  changes: { key: number; value: WaitingChange; indexes: { user: string } }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('journeyon', 1, {
    upgrade(db) {
      db.createObjectStore('answers', { keyPath: 'key' }).createIndex('trip', 'tripId')
      db.createObjectStore('changes', { keyPath: 'id', autoIncrement: true }).createIndex('user', 'userId')
    },
    // Another tab has a newer version of the product, or the browser has closed it.
    blocking: (_current, _blocked, event) => {
      opened = null
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated: () => {
      opened = null
    },
  })
  return opened
}

export interface OfflineStore {
  putAnswer(answer: KeptAnswer): Promise<void>
  getAnswer(key: string): Promise<KeptAnswer | undefined>
  answersOfTrip(tripId: string): Promise<KeptAnswer[]>
  dropAnswers(tripId: string | 'all'): Promise<void>
  /** In the order in which they were made. */
  changes(userId: string): Promise<WaitingChange[]>
  putChange(change: WaitingChange): Promise<number>
  removeChange(id: number): Promise<void>
  dropChanges(): Promise<void>
}

export const offlineStore: OfflineStore = {
  async putAnswer(answer) {
    await (await open()).put('answers', answer)
  },
  async getAnswer(key) {
    return (await open()).get('answers', key)
  },
  async answersOfTrip(tripId) {
    return (await open()).getAllFromIndex('answers', 'trip', tripId)
  },
  async dropAnswers(tripId) {
    const db = await open()
    if (tripId === 'all') return db.clear('answers')
    const { store, done } = db.transaction('answers', 'readwrite')
    const keys = await store.index('trip').getAllKeys(tripId)
    await Promise.all([...keys.map((key) => store.delete(key)), done])
  },
  async changes(userId) {
    return (await open()).getAllFromIndex('changes', 'user', userId)
  },
  async putChange(change) {
    return (await open()).put('changes', change)
  },
  async removeChange(id) {
    await (await open()).delete('changes', id)
  },
  async dropChanges() {
    await (await open()).clear('changes')
  },
}
