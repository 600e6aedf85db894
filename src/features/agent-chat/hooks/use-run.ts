'use client'
// Follows one run: stored events first, then live ones; the subscription resumes after the last event.
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { AgentEvent } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent, type RunView } from '#contract/agent-fold.ts'
import { trpc } from '#lib/trpc.ts'

type Action = { type: 'event'; event: AgentEvent } | { type: 'reset' }

function reduce(view: RunView, action: Action): RunView {
  return action.type === 'reset' ? emptyRunView : foldAgentEvent(view, action.event)
}

export interface FollowedRun {
  view: RunView
  /** `connecting` while the socket is closed; received events stay visible. */
  connection: 'idle' | 'connecting' | 'pending' | 'error'
  /** Set when the run cannot be followed. */
  error: unknown
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

  return { view, connection: subscription.status, error: subscription.error }
}
