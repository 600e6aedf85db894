// Caches that pages fill and the service worker (public/sw.js) reads: the files of each build, and kept pages by account.

import type { BuildFiles } from '#contract/build-files.ts'
import { withBasePath } from '#lib/base-path.ts'

const pageCache = (userId: string) => `pages:${userId}`
const buildCache = (build: string) => `build:${build}`
/** A tab that was opened before an update goes on loading its parts. */
const keptBuilds = 3
const atOnce = 4
const offlinePage = withBasePath('/offline')

/** null where no service worker can run, or pages are not built. */
export async function readBuild(): Promise<BuildFiles | null> {
  if (!('serviceWorker' in navigator)) return null
  const answer = await fetch(withBasePath('/api/build')).catch(() => null)
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

/** Pages as they are now; one that sends elsewhere is left out. Returns their size in bytes. */
export async function cachePages(userId: string, paths: readonly string[]): Promise<number> {
  const cache = await caches.open(pageCache(userId))
  const sizes = paths.map(async (path) => {
    const address = withBasePath(path)
    const page = await fetch(address, { headers: { accept: 'text/html' } })
    if (!page.ok || page.redirected) return 0
    const size = (await page.clone().blob()).size
    await cache.put(address, page)
    return size
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

export async function dropPages(userId: string, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(pageCache(userId))
  await Promise.all(paths.map((path) => cache.delete(withBasePath(path))))
}

/** Of every account. Files of the product stay: they say nothing about anybody. */
export async function dropAllPages(): Promise<void> {
  if (!('caches' in globalThis)) return
  const names = (await caches.keys()).filter((name) => name.startsWith(pageCache('')))
  await Promise.all(names.map((name) => caches.delete(name)))
}
