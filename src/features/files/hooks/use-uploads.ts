'use client'
import { useEffect, useReducer, useRef } from 'react'
import { type Sending, sendFile } from '#lib/send-file.ts'
import { trpc } from '#lib/trpc.ts'
import { nextUploads, reduceUploads, type Upload } from '../upload-queue.ts'

/** The uploads of this page. They end with it; it asks before it is left while some are under way. */
export function useUploads(tripId: string) {
  const utils = trpc.useUtils()
  const [uploads, dispatch] = useReducer(reduceUploads, [])
  const sendings = useRef(new Map<string, Sending>())
  const isBusy = uploads.some(({ state }) => state !== 'failed')

  useEffect(() => {
    const running = sendings.current
    for (const { key, file, keepTaken } of nextUploads(uploads)) {
      if (running.has(key)) continue
      const sending = sendFile({ tripId, file, keepTaken, key }, (sent) => dispatch({ type: 'progress', key, sent }))
      running.set(key, sending)
      dispatch({ type: 'begun', key })
      sending.done
        .then(() => utils.files.invalidate())
        .then(
          () => dispatch({ type: 'done', key }),
          (error: unknown) => dispatch(error === null ? { type: 'dropped', key } : { type: 'failed', key, error }),
        )
        .finally(() => running.delete(key))
    }
  }, [uploads, tripId, utils])

  useEffect(() => {
    const running = sendings.current
    return () => {
      for (const { stop } of running.values()) stop()
    }
  }, [])

  useEffect(() => {
    if (!isBusy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBusy])

  return {
    uploads,
    add: (files: readonly File[], keepTaken: boolean) =>
      dispatch({ type: 'added', uploads: files.map((file) => ({ key: crypto.randomUUID(), file, keepTaken })) }),
    retry: (key: string) => dispatch({ type: 'retried', key }),
    drop({ key }: Upload) {
      sendings.current.get(key)?.stop()
      dispatch({ type: 'dropped', key })
    },
  }
}
