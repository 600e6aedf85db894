'use client'
import { useEffect, useReducer, useRef } from 'react'
import type { FileTarget } from '#contract/file.ts'
import { type Sending, sendFile } from '#lib/send-file.ts'
import { trpc } from '#lib/trpc.ts'
import { mostAtOnce, nextUploads, reduceUploads, type Upload } from '../upload-queue.ts'

/**
 * The uploads of this page. They end with it; it asks before it is left while some are under way. Those of a sheet, which
 * name what they are attached to, go on when it closes.
 */
export function useUploads(tripId: string, target?: FileTarget) {
  const [{ itemId, expenseId }, isOfSheet] = [target ?? {}, target !== undefined]
  const utils = trpc.useUtils()
  const [uploads, dispatch] = useReducer(reduceUploads, [])
  const sendings = useRef(new Map<string, Sending>())
  const isBusy = uploads.some(({ state }) => state !== 'failed')

  useEffect(() => {
    const running = sendings.current
    for (const { key, file, keepTaken } of nextUploads(uploads, isOfSheet ? Number.POSITIVE_INFINITY : mostAtOnce)) {
      if (running.has(key)) continue
      const sent = { tripId, file, keepTaken, key, target: given({ itemId, expenseId }) }
      const sending = sendFile(sent, (bytes) => dispatch({ type: 'progress', key, sent: bytes }))
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
  }, [uploads, tripId, utils, itemId, expenseId, isOfSheet])

  useEffect(() => {
    const running = sendings.current
    if (isOfSheet) return
    return () => {
      for (const { stop } of running.values()) stop()
    }
  }, [isOfSheet])

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

function given({ itemId, expenseId }: FileTarget): Record<string, string> {
  return { ...(itemId && { itemId }), ...(expenseId && { expenseId }) }
}
