// Whether the server can be used, as far as this tab knows: the browser's word on the network, the socket of the page, and
// what the server says of its database.
import { withBasePath } from './base-path.ts'

/** A socket that is renewed at once, such as on a restart of the server, is no loss. */
const graceMs = 1000

const probeMs = 2000

let isSocketLost = false
let isDatabaseAway = false
let timer: ReturnType<typeof setTimeout> | undefined
let nextProbe: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function setSocketLost(isLost: boolean) {
  clearTimeout(timer)
  if (isSocketLost === isLost) return
  isSocketLost = isLost
  for (const notify of listeners) notify()
}

export const socketEvents = {
  onOpen: () => setSocketLost(false),
  onClose(cause?: { code?: number }) {
    // 1000 and 1005: closed by this tab, which needs it no more.
    if (cause?.code === 1000 || cause?.code === 1005 || isSocketLost) return
    clearTimeout(timer)
    timer = setTimeout(() => setSocketLost(true), graceMs)
  },
}

/** Any answer of the server. */
export function noteAnswer() {
  if (isSocketLost) setSocketLost(false)
  setDatabaseAway(false)
}

/** The server answers that its database is away: no event tells when it is back. */
export function noteDatabaseAway() {
  if (isDatabaseAway) return
  setDatabaseAway(true)
  nextProbe = setTimeout(probe, probeMs)
}

function setDatabaseAway(isAway: boolean) {
  clearTimeout(nextProbe)
  if (isDatabaseAway === isAway) return
  isDatabaseAway = isAway
  for (const notify of listeners) notify()
}

async function probe() {
  // A proxy may keep probes to itself: then the next call shows.
  const isBack = await fetch(withBasePath('/readyz'), { cache: 'no-store' }).then(
    ({ status }) => status < 500,
    () => false,
  )
  if (isBack) setDatabaseAway(false)
  else if (isDatabaseAway) nextProbe = setTimeout(probe, probeMs)
}

export type Connection = 'online' | 'offline' | 'unavailable'

export function readConnection(): Connection {
  if (!navigator.onLine || isSocketLost) return 'offline'
  return isDatabaseAway ? 'unavailable' : 'online'
}

export function isConnected(): boolean {
  return readConnection() === 'online'
}

/** Calls back when `readConnection` may have changed. */
export function watchConnection(onChange: () => void): () => void {
  const online = () => {
    // Whether the server is there as well shows with the next attempt.
    setSocketLost(false)
    onChange()
  }
  listeners.add(onChange)
  window.addEventListener('online', online)
  window.addEventListener('offline', onChange)
  return () => {
    listeners.delete(onChange)
    window.removeEventListener('online', online)
    window.removeEventListener('offline', onChange)
  }
}
