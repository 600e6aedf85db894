// A capable chat model in the browser: it keeps the brief, plans, edits, asks back, answers and offers the last change back.
import type { Decide } from '../src/testing/capable-model.ts'
import { findViolations } from './find-violations.ts'
import { type ModelServer, startModelServer } from './model-server.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

const stated = (value: unknown) => ({ value, origin: 'stated', words: null })

/** Tool rounds and the reply, by what was asked. */
const script: Record<string, { rounds: { name: string; args?: Record<string, unknown> }[][]; reply: string }> = {
  'Two of us, two days, for pandas, no meat': {
    rounds: [
      [
        {
          name: 'update_brief',
          args: {
            set: {
              days: stated(2),
              party: stated({ adults: 2 }),
              interests: stated(['panda']),
              diets: { ...stated(['vegetarian']), origin: 'unsure' },
            },
          },
        },
      ],
    ],
    reply: 'I noted two of you, two days, pandas and a vegetarian diet.',
  },
  'Plan it': {
    rounds: [[{ name: 'plan_itinerary' }], [{ name: 'propose_itinerary', args: { plan: 'balanced' } }]],
    reply: 'Here is a plan for your days. It waits for your yes.',
  },
  'Let the first meal of day 1 go': {
    rounds: [
      [
        {
          name: 'edit_itinerary',
          args: { edits: [{ act: 'remove', items: { day: 1, kind: 'restaurant', ordinal: 1 } }] },
        },
      ],
    ],
    reply: 'I propose to let it go.',
  },
  'Drop one of the sights': {
    rounds: [[{ name: 'edit_itinerary', args: { edits: [{ act: 'remove', items: { kind: 'attraction' } }] } }]],
    reply: 'Say which of them goes.',
  },
  'Will it rain?': {
    rounds: [[{ name: 'get_weather' }]],
    reply: 'Here is what to expect.',
  },
  'Take that back': {
    rounds: [[{ name: 'undo_last' }]],
    reply: 'One tap takes it back.',
  },
  'Make it fit into one yuan': {
    rounds: [[{ name: 'plan_itinerary', args: { budget: { amount: 100, currency: 'CNY' }, replaceExisting: true } }]],
    reply: 'That does not fit. Here is what would.',
  },
}

const decide: Decide = ({ asked, hasTools, results }) => {
  const { rounds, reply } = script[asked] ?? { rounds: [], reply: 'Your wishes are planned.' }
  if (!hasTools) return reply
  return rounds.find((calls) => calls.some(({ name }) => !(name in results))) ?? 'READY'
}

// The cards are the same on every device: once is enough.
test.skip(({ isMobile }) => isMobile, 'as on a desktop')

let model: ModelServer
let server: OwnServer

test.beforeAll(async () => {
  model = await startModelServer(decide)
  server = await startOwnServer({ OPENAI_BASE_URL: model.url, OPENAI_CHAT_MODEL: 'capable' })
})
test.afterAll(async () => {
  await server?.stop()
  await model?.stop()
})

test('keeps the brief, plans, edits, asks back, answers and takes back', async ({ browser }) => {
  test.slow()
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce' })
  await prepareBrowser(context, server.url)
  const traveller = await newTraveller(server.url)
  const page = await context.newPage()
  await signInBrowser(page, traveller)
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', startDate: '2027-04-05' })
  const trip = new TripPage(page)
  const chat = new Chat(page)
  const wishes = (where: Chat) => where.pane.getByRole('list', { name: 'Your wishes', exact: true })

  // A second tab, open on the same trip.
  const otherPage = await context.newPage()
  const other = new Chat(otherPage)
  const isFollowed = new TripPage(otherPage).waitUntilFollowed()
  await otherPage.goto(`/trips/${tripId}`)
  await new TripPage(otherPage).see('Chat')
  await expect(wishes(other)).toBeVisible()
  await isFollowed

  await page.goto(`/trips/${tripId}`)
  await trip.see('Chat')
  const ask = async (text: keyof typeof script) => {
    await chat.say(text)
    await expect(chat.answers.getByText(script[text]?.reply ?? '', { exact: true })).toBeVisible()
    await chat.waitForEnd()
  }

  await ask('Two of us, two days, for pandas, no meat')
  for (const where of [chat, other]) {
    await expect(wishes(where).getByRole('button', { name: 'Length 2 days', exact: true })).toBeVisible()
    await expect(wishes(where).getByRole('button', { name: 'Diet Vegetarian not sure', exact: true })).toBeVisible()
  }
  await wishes(chat).getByRole('button', { name: 'Diet Vegetarian not sure', exact: true }).click()
  await page.getByRole('button', { name: 'Vegan', exact: true }).click()
  await expect(wishes(other).getByRole('button', { name: 'Diet Vegetarian, Vegan', exact: true })).toBeVisible()
  await otherPage.close()

  await ask('Plan it')
  const options = chat.answers.getByRole('region', { name: 'Options', exact: true })
  await expect(options.getByRole('button', { name: /^(Budget|Balanced|Comfort) / })).toHaveCount(3)
  await expect(options.getByRole('button', { name: /^Balanced .* Proposed$/ })).toHaveAttribute('aria-pressed', 'true')
  await chat.answers.getByRole('button', { name: 'Accept all', exact: true }).click()
  await expect(chat.answers.getByText('Accepted', { exact: true }).first()).toBeVisible()
  const before = (await traveller.api.trips.get.query({ tripId })).itinerary.length
  const countOfItems = async () => (await traveller.api.trips.get.query({ tripId })).itinerary.length

  await ask('Let the first meal of day 1 go')
  await chat.answers.last().getByRole('button', { name: 'Accept all', exact: true }).click()
  await expect.poll(countOfItems).toBe(before - 1)

  await ask('Drop one of the sights')
  const choices = chat.answers.last().getByRole('region').last()
  expect(await findViolations(page)).toEqual([])
  await choices.getByRole('button').first().click()
  await expect.poll(countOfItems).toBe(before - 2)

  await ask('Take that back')
  expect(await findViolations(page)).toEqual([])
  await chat.answers.last().getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(countOfItems).toBe(before - 1)

  await ask('Will it rain?')
  await expect(chat.answers.last().getByText('Weather in Chengdu', { exact: true }).last()).toBeVisible()

  await ask('Make it fit into one yuan')
  const ways = chat.answers.getByRole('region', { name: 'What would make it fit', exact: true })
  await expect(ways).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await ways.getByRole('button', { name: /^Raise the budget by / }).click()
  await expect(chat.answers.last().getByRole('button', { name: 'Accept all', exact: true })).toBeVisible()
  await expect(chat.answers.last().getByText('Your wishes are planned.', { exact: true })).toBeVisible()
  await context.close()
})
