// A capable chat model in the browser, in each language behind another protocol: it keeps the brief, plans, edits with every act, asks
// back, answers with every tool, offers the last change back and names the conversation.
import type { Browser, ViewportSize } from '@playwright/test'
import type { Locale } from '#contract/locale.ts'
import toolMessages from '../src/i18n/messages/tools.json' with { type: 'json' }
import { decide, replyToButton, type Step, says, titles, toolsOf } from './capable-model-script.ts'
import { languages } from './capable-model-words.ts'
import { findViolations } from './find-violations.ts'
import { type ModelServer, startModelServer } from './model-server.ts'
import { editedPlan, ownItems } from './own-plan.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

// Both journeys use the servers of one worker.
test.describe.configure({ mode: 'default' })
let model: ModelServer
let server: OwnServer

// In English behind one protocol on a desktop, in Chinese behind the other on a phone.
test.beforeAll(async ({ isMobile }) => {
  model = await startModelServer(decide)
  server = await startOwnServer(
    isMobile
      ? { OLLAMA_URL: model.url, OLLAMA_CHAT_MODEL: 'capable' }
      : { OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_CHAT_MODEL: 'capable' },
  )
})
test.afterAll(async () => {
  await server?.stop()
  await model?.stop()
})

interface Options {
  browser: Browser
  isMobile: boolean
  viewport: ViewportSize | null
  hasTouch: boolean
}

/** Somebody who speaks the language of the device, with a page and a trip. */
async function openTrip({ browser, ...device }: Options, durationDays?: number) {
  const locale: Locale = device.isMobile ? 'zh-CN' : 'en'
  const words = languages[locale]
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce', ...device })
  await prepareBrowser(context, server.url, { locale })
  const traveller = await newTraveller(server.url, locale)
  const page = await context.newPage()
  await signInBrowser(page, traveller)
  const { id: tripId } = await traveller.api.trips.create.mutate({
    destination: words.destination,
    startDate: '2027-04-05',
    durationDays,
  })
  const trip = new TripPage(page, locale)
  const chat = new Chat(page, locale)
  const readTrip = () => traveller.api.trips.get.query({ tripId })
  const ask = async (step: Step) => {
    const [text, reply] = says[locale][step]
    await chat.say(text)
    await expect(chat.answers.last().getByText(reply, { exact: true })).toBeVisible()
    await chat.waitForEnd()
  }
  const acceptAll = () => chat.answers.last().getByRole('button', { name: words.acceptAll, exact: true }).click()
  return { locale, words, context, traveller, page, tripId, trip, chat, readTrip, ask, acceptAll }
}

test('keeps the brief, plans, edits, asks back and takes back', async ({ browser, isMobile, viewport, hasTouch }) => {
  test.slow()
  const opened = await openTrip({ browser, isMobile, viewport, hasTouch })
  const { locale, words, context, page, tripId, trip, chat, readTrip, ask, acceptAll } = opened
  const wishes = (where: Chat) => where.pane.getByRole('list', { name: words.wishes, exact: true })

  // A second tab, open on the same trip.
  const otherPage = await context.newPage()
  const other = new Chat(otherPage, locale)
  const isFollowed = new TripPage(otherPage, locale).waitUntilFollowed()
  await otherPage.goto(`/trips/${tripId}`)
  await new TripPage(otherPage, locale).see('Chat')
  await expect(wishes(other)).toBeVisible()
  await isFollowed

  // A tab in the background is drawn once in a few seconds: the one that is used stands in front.
  await page.bringToFront()
  await page.goto(`/trips/${tripId}`)
  await trip.see('Chat')
  await ask('wishes')
  for (const where of [chat, other]) {
    await expect(wishes(where).getByRole('button', { name: words.length, exact: true })).toBeVisible()
    await expect(wishes(where).getByRole('button', { name: words.diet, exact: true })).toBeVisible()
  }
  await wishes(chat).getByRole('button', { name: words.diet, exact: true }).click()
  await page.getByRole('button', { name: words.vegan, exact: true }).click()
  await expect(wishes(other).getByRole('button', { name: words.diets, exact: true })).toBeVisible()

  await ask('plan')
  const options = chat.answers.getByRole('article', { name: words.options, exact: true })
  await expect(options.getByRole('button', { name: words.option })).toHaveCount(3)
  await expect(options.getByRole('button', { name: words.proposed })).toHaveAttribute('aria-pressed', 'true')
  expect(await findViolations(page, chat.pane)).toEqual([])
  await acceptAll()
  await expect(chat.answers.getByText(words.accepted, { exact: true }).first()).toBeVisible()

  await ask('easier')
  await acceptAll()
  await expect.poll(async () => (await readTrip()).pace).toBe('relaxed')
  const countOfItems = async () => (await readTrip()).itinerary.length
  const before = await countOfItems()

  await ask('meal')
  await acceptAll()
  await expect.poll(countOfItems).toBe(before - 1)

  await chat.say(says[locale].sight[0])
  const question = chat.answers.getByRole('group', { name: words.whichOne, exact: true })
  await expect(question.getByRole('button').first()).toBeEnabled()
  expect(await findViolations(page, chat.answers.last())).toEqual([])
  // Asked in one tab, answered in the other.
  await otherPage.bringToFront()
  await expect(other.answers.getByRole('group', { name: words.whichOne, exact: true })).toBeVisible()
  await other.answers.getByRole('group', { name: words.whichOne, exact: true }).getByRole('button').first().click()
  await expect(chat.answers.getByText(says[locale].sight[1], { exact: true })).toBeVisible()
  await chat.waitForEnd()
  await otherPage.close()
  await acceptAll()
  await expect.poll(countOfItems).toBe(before - 2)

  await ask('back')
  expect(await findViolations(page, chat.answers.last())).toEqual([])
  await chat.answers.last().getByRole('button', { name: words.undo, exact: true }).click()
  await expect.poll(countOfItems).toBe(before - 1)

  await ask('yuan')
  const ways = chat.answers.getByRole('article', { name: words.waysOut, exact: true })
  await expect(ways).toBeVisible()
  expect(await findViolations(page, chat.answers.last())).toEqual([])
  await ways.getByRole('button', { name: words.raise }).click()
  await expect(chat.answers.last().getByRole('button', { name: words.acceptAll, exact: true })).toBeVisible()
  await expect(chat.answers.last().getByText(replyToButton(locale), { exact: true })).toBeVisible()
  await context.close()
})

test('edits with every act and answers with every tool', async ({ browser, isMobile, viewport, hasTouch }) => {
  const opened = await openTrip({ browser, isMobile, viewport, hasTouch }, 3)
  const { locale, words, context, page, traveller, tripId, trip, chat, readTrip, ask, acceptAll } = opened
  for (const item of ownItems(locale)) await traveller.api.itinerary.add.mutate({ tripId, ...item })
  await page.goto(`/trips/${tripId}`)
  await trip.see('Chat')

  await ask('edits')
  await acceptAll()
  await expect(chat.answers.getByText(words.accepted, { exact: true })).toBeVisible()
  const expected = editedPlan(locale)
  expect((await readTrip()).itinerary).toMatchObject(expected)
  await trip.see('Plan')
  for (const day of [1, 2, 3]) {
    const titles = expected.flatMap((item) => (item.day === day ? item.title : []))
    await expect.poll(() => trip.titles(day)).toEqual(titles)
  }

  await trip.see('Chat')
  const labels = new Map(Object.entries(toolMessages[locale]).map(([name, { label }]) => [name, label]))
  for (const step of ['places', 'ways', 'country', 'money'] as const) {
    await ask(step)
    const answer = chat.answers.last()
    await expect(answer.getByRole('list').first().getByRole('listitem')).toHaveText(
      toolsOf(step, locale).map((name) => new RegExp(`^${labels.get(name)}.* · ${words.done}`)),
    )
    for (const name of words.cards[step])
      await expect(answer.getByRole('article', { name, exact: true }).first()).toBeVisible()
    if (step === 'places') await expect(answer.getByText(words.found, { exact: true })).toBeVisible()
  }
  expect(await findViolations(page, chat.pane)).toEqual([])
  await acceptAll()
  await expect.poll(async () => (await traveller.api.tasks.list.query({ tripId })).length).toBeGreaterThan(0)

  // The model has named the conversation meanwhile.
  await chat.pane.getByRole('button', { name: words.search, exact: true }).click()
  await page.getByRole('searchbox').fill(titles[locale])
  await expect(page.getByRole('list', { name: words.hits, exact: true })).toContainText(titles[locale])
  await context.close()
})
