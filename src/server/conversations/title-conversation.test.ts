// The title that a chat model gives a conversation, over the protocol of OpenAI.
import { expect, it, vi } from 'vitest'
import { capableModel } from '../../testing/capable-model.ts'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useModelServer } from '../../testing/model-server.ts'
import { openModel } from '../../testing/model-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTitleSubscriber } from './title-conversation.job.ts'

const server = useModelServer()
const endpoint = () => ({ OPENAI_BASE_URL: `${server.url}/v1`, OPENAI_CHAT_MODEL: 'capable' })
const opened = useTestContainer({}, endpoint)
/** Its queue is at work. */
const working = useTestContainer({}, endpoint)

const question = 'When do the pandas wake up?'

/** Answers messages, and gives `title` where it is asked for one; what it is told for that is kept. */
function playModel(title: string) {
  const told: unknown[] = []
  server.answer(
    capableModel(({ known, hasTools }) => {
      if (!('conversation' in known)) return hasTools ? 'READY' : 'They are up early.'
      told.push(known.conversation)
      return title
    }),
  )
  return told
}

async function openConversation({ container } = opened) {
  const actor = await createUser(container)
  const caller = createCallerAs(container, actor)
  const { id: tripId } = await createTrip(container, actor)
  const say = (text: string) => caller.agent.chat({ tripId, conversationId, text })
  let conversationId: string | undefined
  conversationId = (await say(question)).conversationId
  const readTitle = async () => (await caller.agent.conversations.list({ tripId })).items[0]?.title
  /** As the queue does it, by a model of its own. */
  const deliver = async (variables: Record<string, string> = endpoint()) => {
    const { chatModel } = openModel(variables)
    const { job } = createTitleSubscriber({ db: container.database.db, chatModel, logger: { warn() {} } })
    await job.run({ type: 'conversation.answered', tripId, actorId: actor.userId, conversationId })
  }
  return { caller, tripId, conversationId, say, readTitle, deliver }
}

it('is asked for once, after the first answer, and told no more than that', async () => {
  const told = playModel('Pandas at dawn')
  await working.container.jobs.start()
  const { say, readTitle } = await openConversation(working)
  await vi.waitUntil(async () => (await readTitle()) === 'Pandas at dawn', { timeout: 60_000 })
  await say('And the red ones?')
  expect(told).toEqual([{ message: question, answer: 'They are up early.' }])
})

it('is one line without the marks that models put around it', async () => {
  playModel('Title: **“熊猫几点起床”。**\nIt is about pandas.')
  const { readTitle, deliver } = await openConversation()
  await deliver()
  expect(await readTitle()).toBe('熊猫几点起床')
})

it('is not taken where it is no title, where a person has given one, and from the rules', async () => {
  playModel('')
  const { caller, conversationId, readTitle, deliver } = await openConversation()
  for (const reply of ['** **', 'They wake up early. '.repeat(10)]) {
    playModel(reply)
    await deliver()
  }
  playModel('Pandas at dawn')
  await deliver({})
  server.answer(() => 'refuse')
  await deliver()
  expect(await readTitle()).toBe(question)
  playModel('Pandas at dawn')
  await caller.agent.conversations.rename({ conversationId, title: 'Black and white' })
  await deliver()
  expect(await readTitle()).toBe('Black and white')
})
