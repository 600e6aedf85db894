// The service worker: kept pages and the files of a build, where there is no network. Pages keep themselves; what is read by
// procedures is not its business.

/** A network that takes longer than this for a kept page counts as absent. */
const patienceMs = 6000
/** Where a proxy serves the product under a path, the worker lies under it, too; empty otherwise. */
const basePath = self.location.pathname.replace(/\/sw\.js$/, '')
const offlinePage = `${basePath}/offline`
/** Caches by the start of their names; see src/lib/offline/offline-caches.ts. */
const keptPages = 'pages:'
const buildFiles = 'build:'
/** A tab that was opened before an update goes on loading its parts. */
const keptBuilds = 3
const fetchedAtOnce = 4
const fonts = 'fonts'
const mostFonts = 150

// A new version takes over at once: caches are shared by all versions, and open tabs find the files of their build there.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(openPage(event, pathname))
  else if (pathname.startsWith(`${basePath}/_next/static/`)) event.respondWith(readBuildFile(request, pathname))
})

// A page says which files its build consists of, and hears null once all are kept, or why they cannot be.
self.addEventListener('message', (event) => {
  if (event.data?.type !== 'cache-build') return
  const [page] = event.ports
  const done = cacheBuild(event.data).then(
    () => page.postMessage(null),
    (error) => page.postMessage(String(error)),
  )
  event.waitUntil(done)
})

// What the server sends: a title, a text, and the page that it is about.
self.addEventListener('push', (event) => {
  const { title = 'JourneyOn', body, path = '/trips', tag } = event.data?.json() ?? {}
  const icon = `${basePath}/icon-192.png`
  const options = { body, tag, data: { path: `${basePath}${path}` }, icon, badge: icon }
  event.waitUntil(self.registration.showNotification(title, options))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(showPage(event.notification.data.path))
})

/** In a tab that is open already, where there is one. */
async function showPage(path) {
  const { href, origin } = new URL(path, self.location.origin)
  if (origin !== self.location.origin) return
  const [tab] = await self.clients.matchAll({ type: 'window' })
  if (!tab) return self.clients.openWindow(href)
  await tab.focus()
  return tab.url === href ? tab : tab.navigate(href)
}

/** The network's page; the kept one where the network has none. */
async function openPage(event, pathname) {
  const fresh = askNetwork(event)
  const kept = await findKeptPage(pathname)
  if (kept) return Promise.race([fresh.then((page) => page ?? kept), pause(patienceMs).then(() => kept)])
  return (await fresh) ?? (await caches.match(offlinePage, { ignoreVary: true })) ?? Response.error()
}

/** null without an answer of the product itself. */
async function askNetwork(event) {
  try {
    const page = (await event.preloadResponse) ?? (await fetch(event.request))
    return page.status >= 502 && page.status <= 504 ? null : page
  } catch {
    return null
  }
}

async function findKeptPage(pathname) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(keptPages)) continue
    const page = await (await caches.open(name)).match(pathname, { ignoreVary: true })
    if (page) return page
  }
  return null
}

/** Fetches what is missing, and drops builds that are too old for any open tab. */
async function cacheBuild({ build, files }) {
  const cache = await caches.open(buildFiles + build)
  await cache.add(offlinePage)
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = files.filter((file) => !known.has(file))
  const fetchNext = async () => {
    for (let file = missing.pop(); file; file = missing.pop()) await cache.add(new Request(file, { priority: 'low' }))
  }
  await Promise.all(Array.from({ length: fetchedAtOnce }, fetchNext))
  const builds = (await caches.keys()).filter((name) => name.startsWith(buildFiles))
  await Promise.all(builds.slice(0, -keptBuilds).map((name) => caches.delete(name)))
}

/** Names of these files change with their content, so a copy is never old. */
async function readBuildFile(request, pathname) {
  const known = await caches.match(request, { ignoreVary: true })
  if (known) return known
  const file = await fetch(request)
  if (file.ok && pathname.endsWith('.woff2')) await keepFont(request, file.clone())
  return file
}

async function keepFont(request, file) {
  try {
    const cache = await caches.open(fonts)
    const kept = await cache.keys()
    if (kept.length >= mostFonts && kept[0]) await cache.delete(kept[0])
    await cache.put(request, file)
  } catch {
    // The device is full: the font comes from the network then.
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
