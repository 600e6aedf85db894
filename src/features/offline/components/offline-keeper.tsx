'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { toast } from '#components/ui/toast.tsx'
import { useUser } from '#features/session/components/user-provider.tsx'
import { conflictView } from '#lib/offline/conflict-view.ts'
import { forgetOffline } from '#lib/offline/forget-offline.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import { offlineStore } from '#lib/offline/offline-store.ts'
import { useOfflineMarks } from '#lib/offline/use-offline-marks.ts'
import { trpc } from '#lib/trpc.ts'
import { useOnline } from '#lib/use-online.ts'
import { keepTrip } from '../keep-trip.ts'
import { countChanges } from '../offline-backend.ts'
import { runSync } from '../run-sync.ts'
import { startWorker } from '../start-worker.ts'
import { ConflictSheet } from './conflict-sheet.tsx'

/** A kept trip is fetched anew after this time, and after every update of the product. */
const oldMs = 6 * 3_600_000
/** A server that is back shows in no event where the page has no socket. */
const againMs = 20_000

/** Keeps this device ready: the service worker, the data of kept trips, and the changes that wait. */
export function OfflineKeeper({ isQuiet }: { isQuiet: boolean }) {
  const t = useTranslations('offline')
  const { id: userId } = useUser()
  const utils = trpc.useUtils()
  const isOnline = useOnline()
  const { waiting } = useOfflineMarks()
  const isDeciding = useSyncExternalStore(conflictView.watch, conflictView.isOpen, () => false)

  const takeOver = useEffectEvent(async () => {
    const { userId: before } = offlineMarks.read()
    // What another account has left behind is none of this person's business.
    if (before !== null && before !== userId) await forgetOffline()
    await countChanges(offlineStore, userId)
  })
  const start = useEffectEvent(async () => {
    const build = await startWorker()
    if (build === null) return
    for (const trip of offlineMarks.read().trips)
      if (trip.build !== build || Date.now() - trip.savedAt > oldMs) await keepTrip(utils, userId, trip.id)
  })
  const send = useEffectEvent(async () => {
    const count = await runSync(utils.client, userId)
    if (count === 0) return
    toast.done(t('sent', { count }))
    await utils.invalidate()
  })

  useEffect(() => void takeOver().catch(() => undefined), [])
  useEffect(() => {
    // The connection may be away, or the device full: the next page tries once more.
    if (isQuiet) start().catch(() => undefined)
  }, [isQuiet])
  useEffect(() => {
    if (waiting === 0 || !isOnline) return
    const attempt = () => void send().catch(() => undefined)
    attempt()
    const timer = setInterval(attempt, againMs)
    return () => clearInterval(timer)
  }, [waiting, isOnline])
  return isDeciding ? <ConflictSheet /> : null
}
