import { expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { useModelServer } from '../../testing/model-server.ts'
import { phaseOf, saying, usualReply } from '../../testing/openai-wire.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const server = useModelServer()
const opened = useTestContainer({}, () => ({
  OPENAI_BASE_URL: `${server.url}/v1`,
  OPENAI_CHAT_MODEL: 'gpt-4.1-mini',
  LLM_DAILY_TOKENS: '500000',
}))

async function ask(text: string) {
  const { container } = opened
  const user = await createUser(container)
  const trip = await createTrip(container, user)
  const caller = createCallerAs(container, user)
  const clientMessageId = crypto.randomUUID()
  const { runId } = await caller.agent.send({ tripId: trip.id, text, clientMessageId })
  const events = await allEvents(container, user, runId)
  return { runId, user, caller, events }
}

test('an admin sees the models with their figures of today, and the timeline of a run without its texts', async () => {
  const secret = 'Show my plan, our secret is Rosebud'
  let replies = 0
  server.answer((request) => {
    if (phaseOf(request) !== 'reply') return usualReply(request)
    replies += 1
    return replies === 1 ? { status: 503, chunks: ['{"error":{"message":"busy"}}'] } : saying('Rosebud it is.')
  })
  const { runId, caller } = await ask(secret)
  const admin = createCallerAs(opened.container, await createUser(opened.container, { role: 'admin' }))

  const { models, dailyTokens } = await admin.admin.models()
  expect(dailyTokens).toBe(500_000)
  expect(models).toMatchObject([
    {
      provider: 'openai',
      names: ['gpt-4.1-mini'],
      isPaused: false,
      isFailing: false,
      calls: 4,
      failures: 1,
      ms: expect.any(Number),
      costUsd: expect.any(Number),
      lastErrors: [{ kind: 'overloaded', runId, model: 'gpt-4.1-mini' }],
    },
  ])
  const timeline = await admin.admin.runs.get({ runId })
  expect(timeline).toMatchObject({ id: runId, status: 'completed', model: 'gpt-4.1-mini' })
  const steps = timeline.steps.map((step) => ('name' in step ? `${step.type} ${step.name} ${step.ok}` : step.type))
  expect(steps).toEqual([
    'model openai gpt-4.1-mini true',
    'tool get_trip true',
    'model openai gpt-4.1-mini true',
    'model openai gpt-4.1-mini false',
    'model openai gpt-4.1-mini true',
    'end',
  ])
  expect(JSON.stringify(timeline)).not.toContain('Rosebud')
  expect((await admin.admin.runs.list({ limit: 1 })).items).toMatchObject([{ id: runId }])
  expect(await failureOf(admin.admin.runs.get({ runId: crypto.randomUUID() }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await failureOf(caller.admin.runs.get({ runId }))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await failureOf(caller.admin.runs.list({}))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await failureOf(caller.admin.models())).toMatchObject({ code: 'FORBIDDEN' })
})

test('somebody who has used up the tokens of the day is answered by the rules', async () => {
  server.answer(usualReply)
  const { container } = opened
  const user = await createUser(container)
  const trip = await createTrip(container, user)
  const caller = createCallerAs(container, user)
  const modelOf = async () => (await caller.agent.chat({ tripId: trip.id, text: 'Show my plan' })).usage?.model
  expect(await modelOf()).toBe('gpt-4.1-mini')
  await container.database.sql`update model_calls set input_tokens = 500000 where user_id = ${user.userId}`
  expect(await modelOf()).toBe('rules')
})
