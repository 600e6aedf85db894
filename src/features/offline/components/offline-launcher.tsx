'use client'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { useUser } from '#features/session/components/user-provider.tsx'
import { loadPart } from '#lib/load-part.ts'
import { setOfflineBackend } from '#lib/offline/offline-link.ts'
import { useOfflineMarks } from '#lib/offline/use-offline-marks.ts'

const OfflineKeeper = dynamic(
  () => loadPart(() => import('./offline-keeper.tsx')).then((module) => module.OfflineKeeper),
  { ssr: false },
)

/** After the first paint, the map and the chat. */
const quietMs = 5000

/** Loads what works without a network: at once where something is kept on this device, else when the page is quiet. */
export function OfflineLauncher() {
  const { id } = useUser()
  const { userId } = useOfflineMarks()
  const [isQuiet, setQuiet] = useState(false)
  useState(() => setOfflineBackend(() => loadBackend(id)))
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), quietMs)
    return () => clearTimeout(timer)
  }, [])
  return isQuiet || userId !== null ? <OfflineKeeper isQuiet={isQuiet} /> : null
}

async function loadBackend(userId: string) {
  const [{ createOfflineBackend }, { offlineStore }] = await Promise.all([
    import('../offline-backend.ts'),
    import('#lib/offline/offline-store.ts'),
  ])
  return createOfflineBackend(userId, offlineStore)
}
