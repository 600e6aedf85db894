// The chat while the agent is at work: reloads, lost connections, stopping, and what people do with their keyboard.
import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import type { Traveller } from './travellers.ts'

const wish = 'Plan my days: museums and hot pot'
const proposalTitle = 'Chengdu, 3 days'
/** What browsers say of calls and sockets without a network. */
const disconnected = [/ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket connection/]

async function makeTrip({ api }: Traveller) {
  const { id } = await api.trips.create.mutate({
    destination: 'Chengdu',
    title: 'Three days of Chengdu',
    startDate: '2027-04-05',
    durationDays: 3,
  })
  return id
}

test.beforeEach(async ({ signedInPage, traveller, connection: _ }) => {
  const trip = new TripPage(signedInPage)
  await trip.open(await makeTrip(traveller))
  await trip.see('Chat')
})

test('a reload in the middle of the answer loses and doubles nothing', { tag: '@phone' }, async ({
  signedInPage,
  traveller,
}) => {
  const chat = new Chat(signedInPage)
  await chat.say(wish)
  await expect(chat.stopButton).toBeVisible()
  await signedInPage.reload()
  await new TripPage(signedInPage).see('Chat')
  await chat.waitForEnd()
  await expect(chat.questions).toHaveText(wish)
  await expect(chat.answers).toHaveCount(1)
  await expect(chat.proposal(proposalTitle)).toHaveCount(1)
  await expect(chat.input).toHaveValue('')

  const tripId = signedInPage.url().split('/').at(-1) ?? ''
  const { items } = await traveller.api.agent.conversations.list.query({ tripId, stage: 'pre' })
  const stored = await traveller.api.agent.conversations.get.query({ conversationId: items[0]?.id ?? '' })
  const tools = stored.messages.flatMap(({ parts }) => parts.filter((part) => part.type === 'tool'))
  await expect(chat.answers.getByRole('list').first().locator('summary')).toHaveCount(tools.length)
})

test.describe('without a connection', () => {
  test.use({ allowedConsole: disconnected })

  test('Enter without a connection keeps the message, and it is sent once', { tag: '@phone' }, async ({
    signedInPage,
    connection,
  }) => {
    const chat = new Chat(signedInPage)
    await expect(chat.welcome).toBeVisible()
    await connection.cut()
    await expect(chat.pane.getByText('You’re offline.')).toBeVisible()
    await chat.say('What will the weather be like?')
    await expect(chat.pane.getByText('Waiting to be sent', { exact: true })).toBeVisible()
    await expect(chat.input).toHaveValue('')
    await expect(
      signedInPage.getByRole('banner').getByText('Offline, 1 message waiting', { exact: true }),
    ).toBeVisible()
    await connection.restore()
    await expect(chat.questions).toHaveText('What will the weather be like?')
    await expect(chat.pane.getByText('Waiting to be sent', { exact: true })).toHaveCount(0)
    await expect(chat.answers).toHaveCount(1)
    await chat.waitForEnd()
    await signedInPage.reload()
    await new TripPage(signedInPage).see('Chat')
    await expect(chat.questions).toHaveText('What will the weather be like?')
    await expect(chat.answers).toHaveCount(1)
  })
})

test('Enter sends, Shift-Enter breaks the line, an input method’s Enter only ends its word', {
  tag: '@desktop',
}, async ({ signedInPage, context }) => {
  const chat = new Chat(signedInPage)
  await chat.input.fill('What is in my plan?')
  await chat.input.press('Shift+Enter')
  await chat.input.pressSequentially('And ')
  const keyboard = await context.newCDPSession(signedInPage)
  await keyboard.send('Input.imeSetComposition', { text: 'tianqi', selectionStart: 6, selectionEnd: 6 })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 })
  await expect(chat.questions).toHaveCount(0)
  await keyboard.send('Input.insertText', { text: '天气' })
  await expect(chat.input).toHaveValue('What is in my plan?\nAnd 天气')

  await signedInPage.reload()
  await new TripPage(signedInPage).see('Chat')
  await expect(chat.input).toHaveValue('What is in my plan?\nAnd 天气')
  await chat.input.press('Enter')
  await expect(chat.questions).toHaveText('What is in my plan?\nAnd 天气')
  await expect(chat.input).toHaveValue('')
})

test('a proposal is taken and an item moved to another day by keyboard alone', { tag: '@desktop' }, async ({
  signedInPage: page,
}) => {
  const chat = new Chat(page)
  const trip = new TripPage(page)
  const focused = page.locator(':focus')
  await chat.input.focus()
  await page.keyboard.type(wish)
  await page.keyboard.press('Enter')
  await chat.waitForEnd()

  await expect(chat.proposal(proposalTitle)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(focused).toContainText('Day 1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(focused).toHaveRole('checkbox')
  await page.keyboard.press('Space')
  await expect(focused).not.toBeChecked()
  const accept = chat.pane.getByRole('button', { name: /^Accept \d+ selected/ })
  await chat.input.focus()
  for (let presses = 0; presses < 12 && !/^Accept \d+ selected/.test((await focused.textContent()) ?? ''); presses++)
    await page.keyboard.press('Shift+Tab')
  await expect(accept).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chat.pane.getByText('Partly accepted')).toBeVisible()

  // The list is drawn anew while the change arrives: the title counts that was seen.
  let title = ''
  const lastOfDay1 = async () => {
    title = (await trip.titles(1)).at(-1) ?? ''
    return title
  }
  await expect.poll(lastOfDay1).not.toBe('')
  await trip.pickUp(title)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(`“${title}” is over Day 2`)).toBeAttached()
  await page.keyboard.press('Space')
  await expect.poll(() => trip.titles(2)).toContain(title)
  await expect.poll(() => trip.titles(1)).not.toContain(title)
})
