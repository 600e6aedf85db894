import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { agentRuns } from '../db/schema/index.ts'

const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })

it('keeps the position of a sender to about 100 m, for the run alone', async () => {
  const owner = await createUser(opened.container)
  const caller = createCallerAs(opened.container, owner)
  const { id: tripId } = await createTrip(opened.container, owner)
  const exact = { lat: 35.681_236, lng: 139.767_125 }
  const blurred = { lat: 35.681, lng: 139.767 }
  const sent = { tripId, text: 'What is near me?', clientMessageId: uuidv7(), position: exact }
  const { runId, conversationId } = await caller.agent.send(sent)
  const turn = await turns.next()
  expect(turn.input.position).toEqual(blurred)
  const { db } = opened.container.database
  expect(await db.select({ at: agentRuns.position }).from(agentRuns).where(eq(agentRuns.id, runId))).toEqual([
    { at: blurred },
  ])
  // Other members read the conversation: it does not say where somebody was.
  expect(JSON.stringify(await caller.agent.conversations.get({ conversationId }))).not.toContain('35.681')
  turn.complete({ parts: [{ type: 'text', text: 'Here' }] })
})
