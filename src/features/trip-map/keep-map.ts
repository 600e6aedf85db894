// Keeps the map of a trip's places on this device: the outline, and the base map that is configured.
import type { BaseMap } from '#contract/base-map.ts'
import { outlinePath, townsPath } from '#contract/shipped-maps.ts'
import { withBasePath } from '#lib/base-path.ts'
import { fillMap } from '#lib/offline/kept-map.ts'
import { keepArchive } from './kept-archive.ts'
import { keepStyle } from './kept-style.ts'
import type { Position } from './map-geometry.ts'

/** Returns its size in bytes. A part that cannot be fetched is missing later. */
export function keepMap(tripId: string, places: readonly Position[], base: BaseMap): Promise<number> {
  return fillMap(tripId, async (store) => {
    const archives = [outlinePath, townsPath, ...(base.kind === 'archive' ? [base.url] : [])]
    const styles = base.kind === 'style' ? new Set([base.light, base.dark]) : []
    await Promise.allSettled(
      archives.map((path) => keepArchive(new URL(withBasePath(path), window.location.href).href, places, store)),
    )
    for (const style of styles) await keepStyle(style, places, store).catch(() => undefined)
  })
}
