import { expect, it } from 'vitest'
import type { MessagePart } from '#contract/conversation.ts'
import { newTaskSchema } from '#contract/task.ts'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })

it('gives the results of tools with their cards, and the tasks of the proposal', async () => {
  const owner = await createUser(opened.container)
  const caller = createCallerAs(opened.container, owner)
  const trip = await createTrip(opened.container, owner)
  const answer = caller.agent.chat({ tripId: trip.id, text: 'What do I need?' })
  const tool = { type: 'tool' as const, label: 'Looking', args: {}, ok: true, summary: 'Found', ms: 1 }
  const card = {
    type: 'weather' as const,
    place: 'Chengdu',
    days: [],
    source: { name: 'test', kind: 'sample' as const },
  }
  const parts: MessagePart[] = [
    { ...tool, id: '1', name: 'get_weather' },
    { type: 'card', card },
    { ...tool, id: '2', name: 'propose_tasks', ok: false, summary: 'Failed' },
    { type: 'text', text: 'Here' },
  ]
  const task = newTaskSchema.parse({ stage: 'pre', title: 'Book' })
  const turn = await turns.next()
  turn.complete({ parts, proposal: { title: 'One task', changes: [{ id: 'a', reason: '', type: 'task.add', task }] } })
  expect(await answer).toMatchObject({
    toolResults: [
      { name: 'get_weather', ok: true, summary: 'Found', card },
      { name: 'propose_tasks', ok: false, summary: 'Failed', card: null },
    ],
    tasks: [{ title: 'Book' }],
  })
})
