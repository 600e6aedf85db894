// Starts the service worker and lets it work without a network.
import { cacheBuild, readBuild } from '#lib/offline-caches.ts'

/** People who pay for each megabyte get the files of the build only with a trip that they keep. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

export async function startWorker(): Promise<void> {
  const build = await readBuild()
  if (!build) return
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  // The device may be full, or the connection is away again: the next page tries once more.
  if (!savesData()) await cacheBuild(build).catch(() => undefined)
}
