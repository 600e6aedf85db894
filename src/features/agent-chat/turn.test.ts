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
  runId: 'run',
  status: 'complete',
  createdAt: '2026-01-01T00:00:00.000Z',
}

test('a stored message takes the place of the run it came from', () => {
  expect(turnFromMessage(message).key).toBe(turnFromRun('run', emptyRunView).key)
})

test('a stored message has its words, tools and proposals', () => {
  expect(turnFromMessage(message)).toMatchObject({
    text: 'First.\n\nSecond.',
    tools: [{ id: 't1' }],
    proposals: [{ id: 'proposal' }],
    state: 'complete',
  })
})

test('a run that waits for its turn is at work', () => {
  expect(turnFromRun('run', emptyRunView).state).toBe('running')
  expect(turnFromRun('run', { ...emptyRunView, phase: 'completed' }).state).toBe('complete')
})
