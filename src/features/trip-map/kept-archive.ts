// Archives of tiles whose parts are kept on this device: the network's first, the kept ones where it has none.
import { EtagMismatch, FetchSource, PMTiles, type RangeResponse, type Source } from 'pmtiles'
import { findKeptPart, type MapStore } from '#lib/offline/kept-map.ts'
import { inTurn } from './in-turn.ts'
import { tilesAround } from './map-area.ts'
import type { Position } from './map-geometry.ts'

/** What the library reads first. */
const headerBytes = 16_384

/** A range of bytes under an address of its own: caches do not keep partial answers. */
function rangeAddress(url: string, offset: number, length: number): string {
  return `${url}?bytes=${offset}-${offset + length - 1}`
}

export function openArchive(url: string): PMTiles {
  const network = new FetchSource(url)
  return new PMTiles({
    getKey: () => url,
    async getBytes(offset, length, signal, etag) {
      try {
        return await network.getBytes(offset, length, signal, etag)
      } catch (error) {
        if (signal?.aborted || error instanceof EtagMismatch) throw error
        const kept = await findKeptPart(rangeAddress(url, offset, length))
        if (!kept || isOther(kept, etag)) throw error
        return kept
      }
    },
  })
}

export async function isArchiveKept(url: string): Promise<boolean> {
  return (await findKeptPart(rangeAddress(url, 0, headerBytes))) !== null
}

/** Keeps the tiles around the places, and what leads to them. @throws where the archive does not answer. */
export async function keepArchive(url: string, places: readonly Position[], store: MapStore): Promise<void> {
  const archive = new PMTiles(createRecorder(url, store))
  const { minZoom, maxZoom } = await archive.getHeader()
  await inTurn(tilesAround(places, { minZoom, maxZoom }), async ({ z, x, y }) => {
    await archive.getZxy(z, x, y)
  })
}

function createRecorder(url: string, store: MapStore): Source {
  const network = new FetchSource(url)
  return {
    getKey: () => url,
    async getBytes(offset, length, signal, etag) {
      const address = rangeAddress(url, offset, length)
      // The beginning tells the version of the archive, so it is always read anew.
      const kept = offset > 0 && etag ? await store.find(address) : null
      if (kept && !isOther(kept, etag)) return kept
      const part = await network.getBytes(offset, length, signal, etag)
      await store.put(address, part.data, part.etag)
      return part
    },
  }
}

function isOther(part: RangeResponse, etag: string | undefined): boolean {
  return etag !== undefined && part.etag !== undefined && part.etag !== etag
}
