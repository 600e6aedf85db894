// Fetches again what a map could not fetch: MapLibre asks only once. It prints errors only while it has no listener for them.

interface MapFailure {
  error: unknown
  sourceId?: string
  /** Absent where the description of the source failed. */
  tile?: unknown
}

interface FailingMap {
  on(type: 'error', listener: (failure: MapFailure) => void): unknown
  off(type: 'error', listener: (failure: MapFailure) => void): unknown
  getSource(id: string): object | undefined
  refreshTiles(sourceId: string): void
}

/**
 * Sources and tiles that failed are asked for again when the network is back. Errors of anything else are reported.
 * @returns what ends it.
 */
export function refetchWhenOnline(map: FailingMap, page: EventTarget & { reportError(error: unknown): void }) {
  const failed = new Map<string, 'source' | 'tiles'>()
  const onError = ({ error, sourceId, tile }: MapFailure) => {
    if (sourceId === undefined) page.reportError(error)
    else if (tile === undefined) failed.set(sourceId, 'source')
    else if (!failed.has(sourceId)) failed.set(sourceId, 'tiles')
  }
  const onOnline = () => {
    const parts = [...failed]
    failed.clear()
    for (const [id, part] of parts) {
      const source = map.getSource(id)
      if (!source) continue
      if (part === 'tiles') map.refreshTiles(id)
      else if (isDescribed(source)) source.setUrl(source.url)
    }
  }
  map.on('error', onError)
  page.addEventListener('online', onOnline)
  return () => {
    map.off('error', onError)
    page.removeEventListener('online', onOnline)
  }
}

/** Setting the address anew reads the description of the source again. */
function isDescribed(source: object): source is { url: string; setUrl(url: string): unknown } {
  return 'setUrl' in source && 'url' in source && typeof source.url === 'string'
}
