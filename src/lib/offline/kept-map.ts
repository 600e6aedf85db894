// Parts of maps that are kept on this device, by the trip for which they were fetched. Any map reads all of them.

/** Before the scheme of an address: read from this device alone. */
export const keptScheme = 'kept-'

const cacheOf = (tripId: string) => `map:${tripId}`
const keptAt = 'kept-at'

export interface KeptPart {
  data: ArrayBuffer
  /** Of the archive of which it is a part. */
  etag: string | undefined
  /** Milliseconds. */
  keptAt: number
}

export interface MapStore {
  find(address: string): Promise<KeptPart | null>
  put(address: string, data: ArrayBuffer, etag?: string): Promise<void>
}

/** null where it is not kept, or nothing can be. */
export async function findKeptPart(address: string): Promise<KeptPart | null> {
  const known = 'caches' in globalThis ? await caches.match(address) : undefined
  return known ? readPart(known) : null
}

async function readPart(answer: Response): Promise<KeptPart> {
  return {
    data: await answer.arrayBuffer(),
    etag: answer.headers.get('etag') ?? undefined,
    keptAt: Number(answer.headers.get(keptAt)),
  }
}

/** Fills the map of a trip anew: what `fill` neither puts nor finds there is dropped. Returns the size in bytes. */
export async function fillMap(tripId: string, fill: (store: MapStore) => Promise<void>): Promise<number> {
  const cache = await caches.open(cacheOf(tripId))
  const sizes = new Map<string, number>()
  const addressOf = (address: string) => new URL(address, window.location.href).href
  await fill({
    async find(address) {
      const known = await cache.match(address)
      if (!known) return null
      const part = await readPart(known)
      sizes.set(addressOf(address), part.data.byteLength)
      return part
    },
    async put(address, data, etag) {
      const headers = { [keptAt]: String(Date.now()), ...(etag && { etag }) }
      await cache.put(address, new Response(data, { headers }))
      sizes.set(addressOf(address), data.byteLength)
    },
  })
  for (const { url } of await cache.keys()) if (!sizes.has(url)) await cache.delete(url)
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

export async function dropMap(tripId: string): Promise<void> {
  await caches.delete(cacheOf(tripId))
}

export async function dropAllMaps(): Promise<void> {
  if (!('caches' in globalThis)) return
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheOf('')))
  await Promise.all(names.map((name) => caches.delete(name)))
}
