// Starts the service worker and lets it work without a network.
import { withBasePath } from '#lib/base-path.ts'
import { cacheBuild, readBuild } from '#lib/offline/offline-caches.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'

/** People who pay for each megabyte get the files of the build only with a trip that they keep. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

/** @returns the build that is being served; null where nothing can be kept. */
export async function startWorker(): Promise<string | null> {
  const build = await readBuild()
  if (!build) return null
  await navigator.serviceWorker.register(withBasePath('/sw.js'), { updateViaCache: 'none' })
  if (offlineMarks.read().trips.length > 0 || !savesData()) await cacheBuild(build)
  return build.build
}
