'use client'
import { useEffect, useState } from 'react'
import type { StageName } from '#contract/stage.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { isPassingFailure, readAppError } from '#lib/app-error.ts'
import { savingStore } from '#lib/saving.ts'
import { trpc } from '#lib/trpc.ts'
import { useOnline } from '#lib/use-online.ts'
import { outbox } from '../outbox.ts'
import { useOutbox } from './use-outbox.ts'

const pauseMs = 3000

/** Sends what waits, in order, whenever the server can be reached: also while the chat is not in view. */
export function useOutboxSender(tripId: string, stage: StageName) {
  const utils = trpc.useUtils()
  const { mutateAsync: send } = trpc.agent.send.useMutation()
  const isOnline = useOnline()
  const key = outbox.keyOf(useUser().id, tripId, stage)
  const waiting = useOutbox(key).filter(({ isRefused }) => !isRefused)
  const [attempt, setAttempt] = useState(0)
  const [next] = waiting
  const count = waiting.length

  useEffect(() => {
    savingStore.setWaiting(key, count)
    return () => savingStore.setWaiting(key, 0)
  }, [key, count])

  useEffect(() => {
    if (!next || !isOnline) return
    const { id, text, conversationId } = next
    const timer = setTimeout(
      async () => {
        try {
          await send({ tripId, stage, text, clientMessageId: id, ...(conversationId && { conversationId }) })
          await utils.agent.conversations.invalidate()
          outbox.remove(key, id)
          setAttempt(0)
        } catch (error) {
          const { code } = readAppError(error)
          // An answer is still being written, or too much was sent at once: its turn comes.
          const isEarly = code === 'RUN_ACTIVE' || code === 'RATE_LIMITED'
          if (isEarly || isPassingFailure(error)) setAttempt((count) => count + 1)
          else outbox.refuse(key, id)
        }
      },
      attempt === 0 ? 0 : pauseMs,
    )
    return () => clearTimeout(timer)
  }, [next, isOnline, attempt, key, tripId, stage, send, utils])
}
