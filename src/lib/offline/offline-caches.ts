// Caches that the service worker (public/sw.js) reads: the files of each build, which it fetches itself, and kept pages by account.

import type { BuildFiles } from '#contract/build-files.ts'
import { withBasePath } from '#lib/base-path.ts'

const pageCache = (userId: string) => `pages:${userId}`

/** null where no service worker can run, or pages are not built. */
export async function readBuild(): Promise<BuildFiles | null> {
  if (!('serviceWorker' in navigator)) return null
  const answer = await fetch(withBasePath('/api/build')).catch(() => null)
  return answer?.ok ? answer.json() : null
}

/**
 * Has the service worker fetch what is missing of this build. It needs to be registered. The hundreds of files would keep a page
 * on a phone from answering taps for seconds.
 *
 * @throws where a file cannot be fetched, or the device is full.
 */
export async function cacheBuild(files: BuildFiles): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  const { port1: answers, port2: port } = new MessageChannel()
  const outcome = new Promise<unknown>((resolve) => {
    answers.onmessage = ({ data }) => resolve(data)
  })
  active?.postMessage({ type: 'cache-build', ...files }, [port])
  const failure = await outcome
  answers.close()
  if (failure !== null) throw new Error(`The files of the build cannot be kept: ${failure}`)
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
