import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

test('a trip of three stops is made in the wizard, two are swapped, a night is moved', async ({
  signedInPage: page,
}) => {
  await page.goto('/trips/new')
  const choose = async (field: string, name: string) => {
    await page.getByRole('combobox', { name: field, exact: true }).fill(name)
    await page
      .getByRole('listbox', { name: field, exact: true })
      .getByRole('option', { name: new RegExp(`^${name} `) })
      .first()
      .click()
  }
  await choose('Destination', 'London')
  await page.getByRole('button', { name: 'Add a stop', exact: true }).click()
  await choose('Stop 2', 'Paris')
  await page.getByRole('button', { name: 'Add a stop', exact: true }).click()
  await choose('Stop 3', 'Nice')
  const nightsIn = (name: string) => page.getByRole('status', { name: `Nights in ${name}`, exact: true })
  for (const name of ['London', 'Paris', 'Nice']) await expect(nightsIn(name)).toHaveText(/^\d nights?$/)
  await expect(page.getByRole('list', { name: 'Stops', exact: true })).toContainText('about')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByLabel('Start date', { exact: true }).fill('2027-05-02')
  await page.getByLabel('Days', { exact: true }).fill('10')
  await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}/)

  await expect(page.getByRole('heading', { name: 'London – Paris – Nice, 10 days', exact: true })).toBeVisible()
  const stops = page.getByRole('heading', { name: /^(London|Paris|Nice)$/, level: 3 })
  await expect(stops).toHaveText(['London', 'Paris', 'Nice'])
  await expect(page.getByText('Journey from London: not planned yet', { exact: true })).toBeVisible()
  // What the dates bring: the weather of each stop, the bank holiday in London, Victory Day in France.
  await expect(page.getByText(/^-?\d+°C \/ -?\d+°C, (dry|\d+ rainy days?)$/)).toHaveCount(3)
  await expect(page.getByText(/^Public holidays?: .*May 3/)).toHaveCount(1)
  await expect(page.getByText(/^Public holidays?: .*May 8/)).toHaveCount(1)

  await page.getByRole('button', { name: 'More actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit stops', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Edit stops', exact: true })
  await sheet.getByRole('button', { name: 'Move Nice up', exact: true }).click()
  await expect(sheet.getByRole('combobox', { name: 'Stop 2', exact: true })).toHaveValue('Nice')
  await sheet.getByRole('button', { name: 'One night less in London', exact: true }).click()
  await sheet.getByRole('button', { name: 'One more night in Nice', exact: true }).click()
  await expect(sheet.getByText('9 nights, 10 days', { exact: true })).toBeVisible()
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(stops).toHaveText(['London', 'Nice', 'Paris'])

  await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(stops).toHaveText(['London', 'Paris', 'Nice'])

  // The train that is suggested comes with one tap.
  await page
    .getByRole('button', { name: /^Add [A-Z]+ \d+, \d/ })
    .first()
    .click()
  await expect(page.getByText('Journey from London: not planned yet', { exact: true })).toHaveCount(0)
  await expect(page.getByText('Journey from Paris: not planned yet', { exact: true })).toBeVisible()
  // The panes scroll, the page around them never does.
  const pageHeights = () => page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight])
  expect(new Set(await pageHeights()).size).toBe(1)

  await page.goto('/trips')
  await expect(page.getByText('London – Paris – Nice', { exact: true })).toBeVisible()
})

test('several places typed as one are offered as stops', { tag: '@phone' }, async ({ signedInPage: page }) => {
  await page.goto('/trips/new')
  const destination = page.getByRole('combobox', { name: 'Destination', exact: true })
  await destination.fill('Los Angeles, CA')
  await expect(page.getByRole('option', { name: /^Los Angeles / }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Make \d stops$/ })).toHaveCount(0)
  await destination.fill('Rome, Florence and Venice')
  await expect(page.getByText('Rome – Florence – Venice: 3 places. Stay in each?', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Make 3 stops', exact: true }).click()
  const stops = page.getByRole('list', { name: 'Stops', exact: true }).getByRole('combobox')
  await expect(stops).toHaveCount(3)
  for (const [index, name] of ['Rome', 'Florence', 'Venice'].entries()) await expect(stops.nth(index)).toHaveValue(name)
  await stops.nth(2).fill('Milano -> Bellagio')
  await page.getByRole('button', { name: 'Make 2 stops', exact: true }).click()
  await expect(stops).toHaveCount(4)
  await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
  await expect(
    page.getByRole('heading', { name: 'Rome – Florence – … – Bellagio', exact: true, level: 1 }),
  ).toBeVisible()
})

test('a change of the stops shows what happens to the plan before it is saved', { tag: '@phone' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const trip = await traveller.api.trips.create.mutate({
    stops: [
      { place: '北京', nights: 3 },
      { place: '西安', nights: 2 },
      { place: '成都', nights: 2 },
    ],
    startDate: '2027-04-10',
  })
  const item = { tripId: trip.id, kind: 'attraction' as const }
  await traveller.api.itinerary.add.mutate({ ...item, title: 'Terracotta Army', day: 5 })
  await page.goto(`/trips/${trip.id}`)
  await page.getByRole('button', { name: 'More actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit stops', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Edit stops', exact: true })
  await sheet.getByRole('button', { name: "Remove Xi'an", exact: true }).click()
  const shifts = sheet.getByRole('listitem').filter({ hasText: 'Terracotta Army' })
  await expect(shifts).toContainText('Unscheduled')
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { name: "Xi'an", level: 3, exact: true })).toHaveCount(0)
  await expect(page.locator('[data-list]').last()).toContainText('Terracotta Army')
})

test('the assistant plans three cities with the trains between them; two stops are swapped by hand', {
  tag: '@phone',
}, async ({ signedInPage: page, traveller }) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({
    stops: [
      { place: 'Beijing', nights: 3 },
      { place: "Xi'an", nights: 2 },
      { place: 'Chengdu', nights: 2 },
    ],
    startDate: '2027-04-10',
  })
  const trip = new TripPage(page)
  await page.goto(`/trips/${tripId}`)
  await trip.see('Chat')
  const chat = new Chat(page)
  await chat.say('Plan the whole trip, by train between the cities')
  await chat.waitForEnd()
  await chat.answers.getByRole('button', { name: 'Accept all', exact: true }).click()
  await expect(chat.answers.getByText('Accepted', { exact: true }).first()).toBeVisible()
  await trip.see('Plan')
  const stops = page.getByRole('heading', { name: /^(Beijing|Xi'an|Chengdu)$/, level: 3 })
  await expect(stops).toHaveText(['Beijing', "Xi'an", 'Chengdu'])
  await expect(page.getByText(/^Journey from .*: not planned yet$/)).toHaveCount(0)
  const trains = async () => {
    const { itinerary } = await traveller.api.trips.get.query({ tripId })
    return itinerary.flatMap(({ kind, day }) => (kind === 'train' ? day : [])).sort()
  }
  expect(await trains()).toEqual([4, 6])
  await trip.see('Map')
  await expect(
    page.getByRole('button', { name: /, day \d+, item \d+$|^\d+ places close together$/ }).first(),
  ).toBeVisible()

  await page.getByRole('button', { name: 'More actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit stops', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Edit stops', exact: true })
  await sheet.getByRole('button', { name: 'Move Chengdu up', exact: true }).click()
  await sheet.getByRole('button', { name: 'One night less in Beijing', exact: true }).click()
  await sheet.getByRole('button', { name: 'One more night in Chengdu', exact: true }).click()
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(sheet).toBeHidden()
  await trip.see('Plan')
  await expect(stops).toHaveText(['Beijing', 'Chengdu', "Xi'an"])
  const after = await traveller.api.trips.get.query({ tripId })
  expect(after.stops.map(({ nights }) => nights)).toEqual([2, 3, 2])
})
