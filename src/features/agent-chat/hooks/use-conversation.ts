'use client'
// The open conversation of a trip: its messages, its active run, and the actions on both.
import { useCallback, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { Message } from '#contract/conversation.ts'
import type { StageName } from '#contract/stage.ts'
import type { PlanFromBrief } from '#contract/trip-brief.ts'
import { trpc } from '#lib/trpc.ts'
import { positionFor } from '../position-for.ts'
import type { Outgoing } from '../turn.ts'
import { useRun } from './use-run.ts'
import { useVersions } from './use-versions.ts'

export type OpenConversation = ReturnType<typeof useConversation>

export function useConversation(tripId: string, stage: StageName) {
  const utils = trpc.useUtils()
  const [chosen, setChosen] = useState<string | 'new' | null>(null)
  const [outgoing, setOutgoing] = useState<Outgoing | null>(null)
  const lastOutgoing = useRef<string | null>(null)
  const [startedRun, setStartedRun] = useState<string | null>(null)
  const [lastStartedRun, setLastStartedRun] = useState<string | null>(null)

  const list = trpc.agent.conversations.list.useQuery({ tripId, stage, limit: 30 })
  const newest = list.data?.items[0]?.id ?? null
  const conversationId = chosen === 'new' ? null : (chosen ?? newest)
  const detail = trpc.agent.conversations.get.useQuery(
    { conversationId: conversationId ?? '' },
    { enabled: conversationId !== null },
  )

  const runId = startedRun ?? detail.data?.activeRunId ?? null
  const refresh = useCallback(async () => {
    await Promise.all([
      utils.agent.conversations.invalidate(),
      utils.proposals.list.invalidate({ tripId }),
      utils.trips.get.invalidate({ tripId }),
      utils.agent.brief.get.invalidate({ tripId }),
    ])
    setStartedRun(null)
    setOutgoing(null)
  }, [utils, tripId])
  const run = useRun(runId, refresh)

  const follow = (started: { runId: string; conversationId: string }) => {
    setChosen(started.conversationId)
    setStartedRun(started.runId)
    setLastStartedRun(started.runId)
    void utils.agent.conversations.get.invalidate({ conversationId: started.conversationId })
  }
  const send = trpc.agent.send.useMutation({ onSuccess: follow })
  const retry = trpc.agent.retry.useMutation({ onSuccess: follow })
  const plan = trpc.agent.brief.plan.useMutation({ onSuccess: follow })
  const { mutate: sendPlan } = plan
  const planFromBrief = useCallback(
    (relaxed: Pick<PlanFromBrief, 'patch' | 'scope'> = {}) =>
      sendPlan({ tripId, ...(conversationId ? { conversationId } : {}), ...relaxed }),
    [sendPlan, tripId, conversationId],
  )
  const stop = trpc.agent.stop.useMutation()
  const versions = useVersions({ conversationId, stage, onStarted: follow, onEdit: setOutgoing })

  const messages: Message[] = detail.data?.messages ?? []
  const isStored = messages.some((message) => message.id === outgoing?.id)
  return {
    list,
    detail,
    conversationId,
    messages,
    outgoing: isStored ? null : outgoing,
    run,
    runId,
    isRunning: runId !== null && (run.view.phase === 'waiting' || run.view.phase === 'running'),
    isSending: send.isPending || plan.isPending || versions.isPending,
    sendError: send.error,
    planError: plan.error,
    retryError: retry.error,
    /** On what was said already. */
    actions: versions.actions,
    lastRun: detail.data?.lastRun ?? null,
    /** The last run that was asked for on this page, also after its end. */
    lastStartedRun,
    open: (id: string | 'new') => {
      setChosen(id)
      setStartedRun(null)
      setOutgoing(null)
      send.reset()
    },
    /** A retry after a failure keeps the id: the server answers a repeated send with the first run. */
    async send(text: string) {
      const id = send.isError && outgoing?.text === text ? outgoing.id : uuidv7()
      lastOutgoing.current = id
      setOutgoing({ id, text })
      const conversation = conversationId ? { conversationId } : {}
      const from = positionFor(stage)
      await send.mutateAsync({ tripId, stage, text, clientMessageId: id, ...conversation, ...from })
    },
    /** Forgets the message that failed to send, and gives its id. */
    dropOutgoing() {
      const id = lastOutgoing.current
      setOutgoing(null)
      send.reset()
      return id
    },
    /** Plans the trip from its brief, in this conversation. */
    planFromBrief,
    retryPlan: () => plan.variables && plan.mutate(plan.variables),
    stop: () => runId !== null && stop.mutate({ runId }),
    retry: (failedRunId: string) => retry.mutate({ runId: failedRunId }),
  }
}
