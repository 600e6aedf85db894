// The chat while an answer takes its time: a model that looks at the trip and says no more until it may.
import type { Decide } from '../src/testing/capable-model.ts'
import { startModelServer } from './model-server.ts'
import { startOwnServer } from './own-server.ts'
import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { test as base, expect } from './test.ts'

const proposalTitle = 'Chengdu, 3 days'

interface SlowServer {
  url: string
  /** From now on its model is quick to look at the trip and then waits. */
  hold(): void
  goOn(): void
}

/** Everybody here is at the server of this file. */
const test = base.extend<object, { slow: SlowServer }>({
  slow: [
    async ({ browserName: _ }, use) => {
      let mayGoOn = Promise.withResolvers<void>()
      let requests = 0
      const wait = async () => {
        requests += 1
        if (requests > 1) await mayGoOn.promise
      }
      const model = await startModelServer(decide, wait)
      const server = await startOwnServer({
        OPENAI_BASE_URL: `${model.url}/v1`,
        OPENAI_CHAT_MODEL: 'capable',
        // Longer than the journey: the built-in model would go on otherwise.
        LLM_FIRST_TOKEN_MS: '300000',
      })
      await use({
        url: server.url,
        hold() {
          requests = 0
          mayGoOn = Promise.withResolvers()
        },
        goOn: () => mayGoOn.resolve(),
      })
      await server.stop()
      await model.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ slow }, use) => use(slow.url),
})

const decide: Decide = ({ results }) => {
  if (!results.get_trip) return [{ name: 'get_trip' }]
  if (!results.plan_itinerary) return [{ name: 'plan_itinerary' }]
  return results.propose_itinerary ? 'That is my plan.' : [{ name: 'propose_itinerary', args: { plan: 'balanced' } }]
}

test.beforeEach(async ({ signedInPage, traveller, connection: _, slow }) => {
  slow.hold()
  const { id } = await traveller.api.trips.create.mutate({
    destination: 'Chengdu',
    startDate: '2027-04-05',
    durationDays: 3,
  })
  await new TripPage(signedInPage).open(id)
  const chat = new Chat(signedInPage)
  await chat.say('Plan my days: museums and hot pot')
  await expect(chat.stopButton).toBeVisible()
  await expect(chat.steps.first()).toBeVisible()
})

test('is stopped, also after a reload, and tried again', { tag: '@desktop' }, async ({ signedInPage, slow }) => {
  const chat = new Chat(signedInPage)
  await signedInPage.reload({ waitUntil: 'commit' })
  await chat.stopButton.click()
  await expect(chat.answers.getByText('Stopped', { exact: true })).toBeVisible()
  await expect(chat.sendButton).toBeVisible()
  await expect(chat.proposal(proposalTitle)).toHaveCount(0)
  slow.goOn()
  await chat.pane.getByRole('button', { name: 'Try again', exact: true }).click()
  await expect(chat.proposal(proposalTitle)).toBeVisible({ timeout: 90_000 })
})

test.describe('without a connection', () => {
  // What browsers say of calls and sockets without a network.
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket connection/] })

  test('goes on and is complete when the connection is back', { tag: '@desktop' }, async ({
    signedInPage,
    connection,
    slow,
  }) => {
    const chat = new Chat(signedInPage)
    await connection.cut()
    await expect(chat.pane.getByText('Connection lost')).toBeVisible()
    await expect(signedInPage.getByRole('banner').getByText('Offline', { exact: true })).toBeVisible()
    slow.goOn()
    await connection.restore()
    await chat.waitForEnd()
    await expect(signedInPage.getByRole('banner').getByText('Offline', { exact: true })).toHaveCount(0)
    await expect(chat.answers).toHaveCount(1)
    await expect(chat.proposal(proposalTitle)).toHaveCount(1)
  })
})
