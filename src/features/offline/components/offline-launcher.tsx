'use client'
import { useEffect } from 'react'

/** Starts the service worker once the page has nothing better to do. */
export function OfflineLauncher() {
  useEffect(() => {
    const start = () => {
      import('../start-worker.ts').then(({ startWorker }) => startWorker()).catch(() => undefined)
    }
    const timer = setTimeout(start, quietMs)
    return () => clearTimeout(timer)
  }, [])
  return null
}

/** After the first paint, the map and the chat. */
const quietMs = 5000
