// Whether the server can be reached, as far as this tab knows: the browser's word on the network, and the socket of the page.

/** A socket that is renewed at once, such as on a restart of the server, is no loss. */
const graceMs = 1000

let isSocketLost = false
let timer: ReturnType<typeof setTimeout> | undefined
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
}

export function isConnected(): boolean {
  return navigator.onLine && !isSocketLost
}

/** Calls back when `isConnected` may have changed. */
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
