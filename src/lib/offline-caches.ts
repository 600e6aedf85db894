// Caches that pages fill and the service worker (public/sw.js) reads: the files of each build and the page that says one is offline.
import type { BuildFiles } from '#contract/build-files.ts'

const buildCache = (build: string) => `build:${build}`
/** A tab that was opened before an update goes on loading its parts. */
const keptBuilds = 3
const atOnce = 4
const offlinePage = '/offline'

/** null where no service worker can run, or pages are not built. */
export async function readBuild(): Promise<BuildFiles | null> {
  if (!('serviceWorker' in navigator)) return null
  const answer = await fetch('/api/build').catch(() => null)
  return answer?.ok ? answer.json() : null
}

/** Fetches what is missing of this build, and drops builds that are too old for any open tab. */
export async function cacheBuild({ build, files }: BuildFiles): Promise<void> {
  const cache = await caches.open(buildCache(build))
  await cache.add(offlinePage)
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = files.filter((file) => !known.has(file))
  const fetchNext = async (): Promise<void> => {
    for (let file = missing.pop(); file; file = missing.pop()) await cache.add(new Request(file, { priority: 'low' }))
  }
  await Promise.all(Array.from({ length: atOnce }, fetchNext))
  const builds = (await caches.keys()).filter((name) => name.startsWith(buildCache('')))
  await Promise.all(builds.slice(0, -keptBuilds).map((name) => caches.delete(name)))
}
