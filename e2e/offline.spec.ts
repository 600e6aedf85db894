// A day without a network: what is kept on the device, what is changed there, and what comes of it afterwards.
import type { Page } from '@playwright/test'
import { chromiumArguments, findChromium } from './chromium.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import { newTraveller } from './travellers.ts'

test.use({
  // One that shows notifications.
  launchOptions: { executablePath: findChromium({ whole: true }), args: chromiumArguments },
  serviceWorkers: 'allow',
  // Without a network; and the page that is left at signing out may ask once more.
  allowedConsole: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket connection|Failed to fetch|status of 401/],
})

const zone = 'Asia/Shanghai'

test('a kept trip is read and changed offline, and nothing is overwritten on return', { tag: '@phone' }, async ({
  signedInPage: page,
  traveller: { api },
  baseURL,
}) => {
  const startDate = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date())
  const { id: tripId } = await api.trips.create.mutate({
    destination: 'Chengdu',
    durationDays: 2,
    title: 'Pandas',
    startDate,
  })
  const add = (item: { title: string; kind: 'lodging' | 'activity' | 'attraction'; confirmationCode?: string }) =>
    api.itinerary.add.mutate({ tripId, day: 1, ...item })
  await add({ kind: 'lodging', title: 'Garden Hotel', confirmationCode: 'HTL-42' })
  const tea = await add({ kind: 'activity', title: 'Tea house' })
  const base = await add({ kind: 'attraction', title: 'Panda base' })
  await api.knowledge.create.mutate({ tripId, title: 'Gate code', content: 'The gate opens with 1881.' })
  const friend = await newTraveller(baseURL ?? '')
  const { token } = await api.companions.invite.mutate({ tripId, role: 'editor' })
  await friend.api.companions.acceptInvite.mutate({ token })
  const trip = new TripPage(page)

  await test.step('the trip is kept, with its size', async () => {
    await trip.open(tripId)
    await page.getByRole('button', { name: 'More actions', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Keep offline', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep offline', exact: true }).click()
    // All files of the build are fetched for it.
    await expect(page.getByText(/^Kept offline, [\d.]+ [kM]B$/)).toBeAttached({ timeout: 120_000 })
  })

  await page.context().setOffline(true)
  await test.step('everything of the day opens without a network', async () => {
    await page.goto(`/trips/${tripId}/on`)
    await expect(page.getByText('HTL-42', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: /110/ })).toBeVisible()
    await page.goto(`/trips/${tripId}/notes`)
    await expect(page.getByText('Gate code', { exact: true })).toBeVisible()
    await page.goto(`/trips/${tripId}/people`)
    await expect(page.getByRole('list', { name: 'Members', exact: true }).getByRole('listitem')).toHaveCount(2)
  })

  await test.step('changes wait, also over a reload', async () => {
    await page.goto(`/trips/${tripId}/on`)
    await page.getByRole('button', { name: 'Mark “Panda base” as done', exact: true }).click()
    await expect(page.getByText('Offline, 1 change waiting', { exact: true })).toBeVisible()
    await trip.open(tripId)
    await page.getByRole('button', { name: 'Tea house', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Edit “Tea house”', exact: true })
    await sheet.getByLabel('Title', { exact: true }).fill('Tea house, upstairs')
    await sheet.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Offline, 2 changes waiting', { exact: true })).toBeVisible()
    await page.reload()
    await expect(trip.row('Tea house, upstairs')).toBeVisible()
    await expect(page.getByText('Offline, 2 changes waiting', { exact: true })).toBeVisible()
  })

  await test.step('expenses, payments and things to pack are added, and counted', async () => {
    await page.goto(`/trips/${tripId}/budget`)
    await page.getByRole('button', { name: 'Add expense', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'New expense', exact: true })
    await sheet.getByLabel('What for', { exact: true }).fill('Noodles')
    await sheet.getByLabel('Amount', { exact: true }).fill('35')
    await sheet.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('button', { name: 'Noodles', exact: true })).toBeVisible()
    await expect(page.getByText('CN¥35', { exact: true })).toHaveCount(2)
    await page.getByRole('tab', { name: /^Settle up/ }).click()
    const payment = `Mark as paid: ${friend.name} pays Grace Hopper CN¥17.50`
    await page.getByRole('button', { name: payment, exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Nobody owes anything', exact: true })).toBeVisible()
    await page.goto(`/trips/${tripId}/tasks?list=packing`)
    await page.getByLabel('Add to “Shared”', { exact: true }).fill('Umbrella')
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'Mark “Umbrella” as packed', exact: true }).check()
    await expect(page.getByText('Offline, 6 changes waiting', { exact: true })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('checkbox', { name: 'Mark “Umbrella” as packed', exact: true })).toBeChecked()
    await trip.open(tripId)
  })

  await api.itinerary.update.mutate({ itemId: tea.id, version: tea.version, title: 'Tea house by the river' })

  await test.step('what clashes is decided by the person', async () => {
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '1 to decide', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Changes to decide', exact: true })
    await expect(sheet.getByRole('radio', { name: 'Tea house, upstairs Yours', exact: true })).toBeChecked()
    expect(await titleOf(tea.id)).toBe('Tea house by the river')
    await sheet.getByRole('radio', { name: 'Tea house by the river Now in the trip', exact: true }).check()
    await sheet.getByRole('button', { name: 'Save choice', exact: true }).click()
    await expect(sheet).toBeHidden()
    await expect(trip.row('Tea house by the river')).toBeVisible()
    const items = await api.itinerary.list.query({ tripId })
    expect(items.find(({ id }) => id === base.id)?.outcome).toBe('done')
    expect(await titleOf(tea.id)).toBe('Tea house by the river')
    expect(await api.tasks.packing.list.query({ tripId })).toMatchObject([{ title: 'Umbrella', isPacked: true }])
    const { items: spent } = await api.budget.expenses.list.query({ tripId })
    expect(spent).toMatchObject([{ title: 'Noodles', inTripCurrency: { amount: 3500, currency: 'CNY' } }])
    expect(await api.budget.settleUp.query({ tripId })).toMatchObject({
      transfers: [],
      paid: [{ amount: { amount: 1750, currency: 'CNY' } }],
    })
  })

  await test.step('what the server pushes is shown', async () => {
    await page.context().grantPermissions(['notifications'])
    await deliverPush(page, {
      title: 'Pandas',
      body: 'Mei joined “Pandas”',
      path: `/trips/${tripId}/people`,
      tag: 'one',
    })
    await expect.poll(() => shownNotifications(page)).toEqual([['Pandas', 'Mei joined “Pandas”']])
  })

  await test.step('signing out empties the device', async () => {
    await page.getByRole('button', { name: 'Grace Hopper’s account', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
    await page.waitForURL('/login')
    expect(await keptCaches(page)).toEqual([])
    await page.context().setOffline(true)
    await page.goto(`/trips/${tripId}`)
    await expect(page.getByRole('heading', { name: 'You’re offline', exact: true })).toBeVisible()
    await expect(page.getByText('Garden Hotel')).toHaveCount(0)
  })

  async function titleOf(itemId: string): Promise<string | undefined> {
    return (await api.itinerary.list.query({ tripId })).find(({ id }) => id === itemId)?.title
  }
})

function keptCaches(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => /^(pages|map):/.test(name)))
}

/** As a push service does, through the tools of the browser. */
async function deliverPush(page: Page, message: object): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) resolve(first.registrationId)
    })
  })
  await tools.send('ServiceWorker.enable')
  const { origin } = new URL(page.url())
  const data = JSON.stringify(message)
  await tools.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data })
}

function shownNotifications(page: Page): Promise<string[][]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body }) => [title, body])
  })
}
