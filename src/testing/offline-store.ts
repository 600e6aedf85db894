// What a browser keeps in IndexedDB, in memory.
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import type { WaitingChange } from '#lib/offline/waiting-change.ts'

type Answer = Parameters<OfflineStore['putAnswer']>[0]

export function createMemoryStore(): OfflineStore {
  const answers = new Map<string, Answer>()
  const changes = new Map<number, WaitingChange>()
  let last = 0
  return {
    putAnswer: async (answer) => void answers.set(answer.key, answer),
    getAnswer: async (key) => answers.get(key),
    answersOfTrip: async (tripId) => [...answers.values()].filter((answer) => answer.tripId === tripId),
    dropAnswers: async () => answers.clear(),
    changes: async () => [...changes.values()].sort((a, b) => (a.id ?? 0) - (b.id ?? 0)),
    async putChange(change) {
      last += change.id === undefined ? 1 : 0
      const id = change.id ?? last
      changes.set(id, { ...change, id })
      return id
    },
    removeChange: async (id) => void changes.delete(id),
    dropChanges: async () => changes.clear(),
  }
}
