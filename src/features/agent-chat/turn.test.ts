import { expect, test } from 'vitest'
import { emptyRunView } from '#contract/agent-fold.ts'
import type { Message } from '#contract/conversation.ts'
import { turnFromMessage, turnFromRun } from './turn.ts'

const message: Message = {
  id: 'message',
  conversationId: 'conversation',
  role: 'agent',
  parts: [
    { type: 'tool', id: 't1', name: 'get_trip', label: 'Reading', args: {}, ok: true, summary: '', ms: 12 },
    { type: 'text', text: 'First.' },
    { type: 'text', text: 'Second.' },
    { type: 'proposal', proposalId: 'proposal' },
  ],
  citations: [],
  suggestions: [],
  versions: [],
  feedback: null,
  runId: 'run',
  status: 'complete',
  createdAt: '2026-01-01T00:00:00.000Z',
}

test('gives a run and its stored message the same key', () => {
  expect(turnFromMessage(message).key).toBe(turnFromRun('run', emptyRunView).key)
})

test('reads text, tools and proposals of a stored message', () => {
  expect(turnFromMessage(message)).toMatchObject({
    text: 'First.\n\nSecond.',
    tools: [{ id: 't1' }],
    proposals: [{ id: 'proposal' }],
    state: 'complete',
  })
})

test('shows a queued run as running', () => {
  expect(turnFromRun('run', emptyRunView).state).toBe('running')
  expect(turnFromRun('run', { ...emptyRunView, phase: 'completed' }).state).toBe('complete')
})
