import { describe, expect, it } from 'vitest'
import type { AgentEvent, RunSignal } from './agent-event.ts'
import { emptyRunView, foldAgentEvent } from './agent-fold.ts'

const runId = '01890a5d-ac96-774b-bcce-b302099a8057'
const eventsOf = (...signals: RunSignal[]): AgentEvent[] =>
  signals.map((signal, index) => ({ ...signal, runId, seq: index + 1, at: '2030-01-01T00:00:00Z' }))
const fold = (...signals: RunSignal[]) => eventsOf(...signals).reduce(foldAgentEvent, emptyRunView)

const started: RunSignal = { type: 'run.started' }
const usage = { model: 'm', inputTokens: 1, outputTokens: 2, toolCalls: 1 }
const tool: RunSignal = { type: 'tool.started', id: 't1', name: 'get_trip', label: 'Trip', args: { day: 1 } }

describe('folding a run', () => {
  it('grows text and shows tools at work, then done', () => {
    const view = fold(started, { type: 'text.delta', text: 'a' }, tool, { type: 'text.delta', text: 'b' })
    expect(view).toMatchObject({ phase: 'running', text: 'ab', lastSeq: 4, tools: [{ id: 't1', ok: null, ms: null }] })
    const done = fold(started, tool, { type: 'tool.finished', id: 't1', ok: false, summary: 'no answer', ms: 5 })
    expect(done.tools).toEqual([
      {
        id: 't1',
        name: 'get_trip',
        label: 'Trip',
        args: { day: 1 },
        ok: false,
        summary: 'no answer',
        ms: 5,
        card: null,
        source: null,
      },
    ])
  })

  it('has a status while it runs, and an end that takes it away', () => {
    const looking: RunSignal = { type: 'status', text: 'looking' }
    expect(fold(started, looking).status).toBe('looking')
    expect(fold(started, looking, { type: 'run.completed', usage })).toMatchObject({
      phase: 'completed',
      status: null,
      usage,
    })
    expect(fold(started, looking, { type: 'run.stopped' })).toMatchObject({ phase: 'stopped', status: null })
    expect(fold(started, looking, { type: 'run.failed', code: 'INTERNAL', retryable: true })).toMatchObject({
      phase: 'failed',
      status: null,
      failure: { code: 'INTERNAL', retryable: true },
    })
  })

  it('collects what comes with the words', () => {
    const citation = { n: 1, title: 'Panda base', source: 'guide', kind: 'sample' as const }
    const checklist = { from: 'pre' as const, to: 'on' as const, items: [] }
    const view = fold(
      started,
      { type: 'citation', citation },
      { type: 'suggestions', items: ['More?'] },
      { type: 'stage.suggested', to: 'on', checklist },
      { type: 'message.saved', messageId: runId },
    )
    expect(view).toMatchObject({
      citations: [citation],
      suggestions: ['More?'],
      suggestedStage: { to: 'on', checklist },
      messageId: runId,
    })
  })

  it('takes no event twice, and leaves the earlier view alone', () => {
    const [first, second] = eventsOf(started, { type: 'text.delta', text: 'once' })
    if (!first || !second) throw new Error('two events were made')
    const running = foldAgentEvent(emptyRunView, first)
    const view = foldAgentEvent(running, second)
    expect(foldAgentEvent(view, second)).toBe(view)
    expect(foldAgentEvent(view, first)).toBe(view)
    expect(running.text).toBe('')
    expect(emptyRunView.phase).toBe('waiting')
  })
})
