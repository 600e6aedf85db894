// A PMTiles archive that is read in ranges: a file of ours, or one on another server.
import { open } from 'node:fs/promises'
import { LRUCache } from 'lru-cache'

interface ArchivePart {
  bytes: Uint8Array
  /** Of the whole archive. */
  size: number
  /** Changes with the content. */
  version: string
}

export interface MapArchive {
  /** Less than `length` bytes at the end of the archive. @throws where the archive cannot be read. */
  read(offset: number, length: number): Promise<ArchivePart>
}

export function openMapArchive(source: string): MapArchive {
  return /^https?:/.test(source) ? createRemoteArchive(source) : createFileArchive(source)
}

export function createFileArchive(path: string | URL): MapArchive {
  let file: ReturnType<typeof open> | null = null
  const opened = () => {
    file ??= open(path).catch((error: unknown) => {
      file = null
      throw error
    })
    return file
  }
  return {
    async read(offset, length) {
      const handle = await opened()
      const { size, mtimeMs } = await handle.stat()
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset)
      return { bytes: bytes.subarray(0, bytesRead), size, version: `${size}-${Math.trunc(mtimeMs)}` }
    },
  }
}

const remoteTimeoutMs = 8000
const cachedBytes = 32 * 2 ** 20

function createRemoteArchive(url: string): MapArchive {
  const cache = new LRUCache<string, ArchivePart>({
    maxSize: cachedBytes,
    sizeCalculation: ({ bytes }) => bytes.length + 1,
    ttl: 24 * 3600 * 1000,
  })
  let current = ''
  return {
    async read(offset, length) {
      const key = `${offset}+${length}`
      const known = cache.get(key)
      if (known) return known
      const part = await fetchRange(url, offset, length)
      // Parts of two versions do not fit together.
      if (part.version !== current) cache.clear()
      current = part.version
      cache.set(key, part)
      return part
    },
  }
}

async function fetchRange(url: string, offset: number, length: number): Promise<ArchivePart> {
  const answer = await fetch(url, {
    headers: { range: `bytes=${offset}-${offset + length - 1}` },
    signal: AbortSignal.timeout(remoteTimeoutMs),
  })
  const size = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1])
  // A server that ignores ranges would send the whole planet.
  if (answer.status !== 206 || !Number.isSafeInteger(size)) {
    await answer.body?.cancel()
    throw new Error(`the map archive answers ${answer.status} to a range`)
  }
  const version = answer.headers.get('etag') ?? answer.headers.get('last-modified') ?? String(size)
  return { bytes: new Uint8Array(await answer.arrayBuffer()), size, version }
}
