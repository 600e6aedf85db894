import { assertKey, type FileStorage } from '../server/providers/file-storage/file-storage.ts'

/** A storage that ends with the test. `objects` can be looked at and tampered with. */
export function createMemoryFileStorage(): FileStorage & { objects: Map<string, { bytes: Buffer; modifiedAt: Date }> } {
  const objects = new Map<string, { bytes: Buffer; modifiedAt: Date }>()
  return {
    name: 'local',
    objects,
    async put(key, source) {
      assertKey(key)
      const chunks: Uint8Array[] = []
      for await (const chunk of source) chunks.push(chunk)
      objects.set(key, { bytes: Buffer.concat(chunks), modifiedAt: new Date() })
    },
    async read(key, range) {
      assertKey(key)
      const found = objects.get(key)
      if (!found) return null
      const bytes = range ? found.bytes.subarray(range.start, range.start + range.length) : found.bytes
      return (async function* () {
        yield bytes
      })()
    },
    async remove(keys) {
      for (const key of keys) objects.delete(key)
    },
    async list(after, limit) {
      const keys = [...objects.keys()].sort().filter((key) => after === null || key > after)
      return keys.slice(0, limit).map((key) => ({ key, modifiedAt: objects.get(key)?.modifiedAt ?? new Date(0) }))
    },
    removeUnfinished: async () => 0,
    verify: async () => {},
  }
}
