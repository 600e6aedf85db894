// The outline that is shipped: the world, and towns in detail.
import { createFileArchive } from './map-archive.ts'

export const builtInMap = {
  world: createFileArchive(new URL('./world.pmtiles', import.meta.url)),
  towns: createFileArchive(new URL('./towns.pmtiles', import.meta.url)),
}
