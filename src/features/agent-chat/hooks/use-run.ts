'use client'
// Follows one run: stored events first, then live ones; the subscription resumes after the last event.
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { AgentEvent } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent, type RunView } from '#contract/agent-fold.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

type Action = { type: 'event'; event: AgentEvent } | { type: 'reset' }

function reduce(view: RunView, action: Action): RunView {
  return action.type === 'reset' ? emptyRunView : foldAgentEvent(view, action.event)
}

/** The server may be without its database for a while. */
const askAgainMs = 2000

export interface FollowedRun {
  view: RunView
  /** `connecting` while the socket is closed; received events stay visible. */
  connection: 'idle' | 'connecting' | 'pending' | 'error'
}

/** `onEnd` is called once per run, after its terminal event. */
export function useRun(runId: string | null, onEnd: () => void): FollowedRun {
  const [view, dispatch] = useReducer(reduce, emptyRunView)
  const [followed, setFollowed] = useState(runId)
  const ended = useRef(onEnd)
  ended.current = onEnd

  if (followed !== runId) {
    setFollowed(runId)
    dispatch({ type: 'reset' })
  }

  const hear = useCallback((data: { data: AgentEvent }) => dispatch({ type: 'event', event: data.data }), [])
  const subscription = trpc.agent.events.useSubscription(
    { runId: runId ?? '' },
    { enabled: runId !== null, onData: hear },
  )

  const isOver = view.phase === 'completed' || view.phase === 'stopped' || view.phase === 'failed'
  useEffect(() => {
    if (isOver) ended.current()
  }, [isOver])

  // The stream ended before the run: what happened since is in what the server has stored.
  const { status, error, reset } = subscription
  const isCutOff = runId !== null && !isOver && (status === 'error' || status === 'idle')
  const isGone = status === 'error' && readAppError(error).code === 'NOT_FOUND'
  useEffect(() => {
    if (!isCutOff) return
    const timer = setTimeout(isGone ? () => ended.current() : reset, askAgainMs)
    return () => clearTimeout(timer)
  }, [isCutOff, isGone, reset])

  return { view, connection: status }
}
