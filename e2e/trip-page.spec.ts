import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import type { Traveller } from './travellers.ts'
import { newTraveller } from './travellers.ts'

const centre = { lat: 30.6586, lng: 104.0648 }

async function makeTrip({ api }: Traveller) {
  const { id: tripId } = await api.trips.create.mutate({
    destination: 'Chengdu',
    title: 'Three days of Chengdu',
    startDate: '2027-04-05',
    durationDays: 3,
    budget: { amount: 300000, currency: 'CNY' },
  })
  for (const [index, title] of ['Pandas', 'Temple', 'Hot pot'].entries()) {
    await api.itinerary.add.mutate({
      tripId,
      kind: 'attraction',
      title,
      day: 1,
      place: { name: title, lat: centre.lat + index / 50, lng: centre.lng + index / 50 },
      cost: { amount: 10000 * (index + 1), currency: 'CNY' },
    })
  }
  return tripId
}

test('an item is added, moved to another day, taken back and done again', async ({ signedInPage, traveller }) => {
  const trip = new TripPage(signedInPage)
  await trip.open(await makeTrip(traveller))
  await signedInPage.getByRole('button', { name: 'Add to day 2', exact: true }).click()
  const sheet = signedInPage.getByRole('dialog')
  await sheet.getByRole('combobox', { name: 'Add a place, a flight, a note…', exact: true }).fill('Tea house')
  await sheet.getByRole('option', { name: 'Add “Tea house” as text' }).click()
  await expect(sheet.getByLabel('Title', { exact: true })).toHaveValue('Tea house')
  await sheet.getByLabel('Start', { exact: true }).fill('22:00')
  await sheet.getByLabel('End', { exact: true }).fill('00:30')
  await expect(sheet.getByText('Ends the next day (+1).')).toBeVisible()
  await sheet.getByLabel('Cost', { exact: true }).fill('60')
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(trip.day(2).getByText('12:30 AM +1')).toBeVisible()
  await expect(signedInPage.getByText('Saved', { exact: true })).toBeVisible()

  await trip.choose('Tea house', 'Day 3')
  await expect.poll(() => trip.titles(3)).toEqual(['Tea house'])
  await signedInPage.keyboard.press('Control+z')
  await expect.poll(() => trip.titles(2)).toEqual(['Tea house'])
  await signedInPage.keyboard.press('Control+Shift+z')
  await expect.poll(() => trip.titles(3)).toEqual(['Tea house'])

  await signedInPage.reload()
  await expect.poll(() => trip.titles(3)).toEqual(['Tea house'])
})

test('a place is added by search: Enter takes the first, and its details follow', { tag: '@phone' }, async ({
  signedInPage,
  traveller,
}) => {
  const trip = new TripPage(signedInPage)
  const tripId = await makeTrip(traveller)
  await trip.open(tripId)
  await signedInPage.getByRole('button', { name: 'Add to day 2', exact: true }).click()
  const sheet = signedInPage.getByRole('dialog')
  const search = sheet.getByRole('combobox', { name: 'Add a place, a flight, a note…', exact: true })
  await search.fill('Wenshu Monastery')
  await search.press('Enter')
  await expect(sheet.getByLabel('Title', { exact: true })).toHaveValue('Wenshu Monastery')
  await expect(sheet.getByLabel('Coordinates', { exact: true })).toBeHidden()
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await expect.poll(() => trip.titles(2)).toEqual(['Wenshu Monastery'])
  const [added] = await traveller.api.itinerary.list.query({ tripId, day: 2 })
  expect(added?.place?.name).toBe('Wenshu Monastery')
})

test('a removed item comes back with everything it had', { tag: '@desktop' }, async ({ signedInPage, traveller }) => {
  const trip = new TripPage(signedInPage)
  const tripId = await makeTrip(traveller)
  await trip.open(tripId)
  await trip.choose('Temple', 'Remove')
  await expect.poll(() => trip.titles(1)).toEqual(['Pandas', 'Hot pot'])
  await signedInPage.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => trip.titles(1)).toEqual(['Pandas', 'Temple', 'Hot pot'])
  await expect
    .poll(
      async () => (await traveller.api.itinerary.list.query({ tripId })).find(({ title }) => title === 'Temple')?.cost,
    )
    .toEqual({ amount: 20000, currency: 'CNY' })
})

test('the focus stays in the list when items are removed by keyboard', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const trip = new TripPage(page)
  await trip.open(await makeTrip(traveller))
  const actions = (title: string) => page.getByRole('button', { name: `Actions for “${title}”`, exact: true })
  const removeByKeyboard = async (title: string) => {
    await actions(title).press('Enter')
    await page.getByRole('menu').press('End')
    await expect(page.getByRole('menuitem', { name: 'Remove', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(trip.row(title)).toHaveCount(0)
  }
  await removeByKeyboard('Temple')
  await expect(actions('Hot pot')).toBeFocused()
  await removeByKeyboard('Hot pot')
  await expect(actions('Pandas')).toBeFocused()
  await removeByKeyboard('Pandas')
  await expect(trip.day(1).getByRole('heading')).toBeFocused()
  await page.keyboard.press('Control+z')
  await actions('Pandas').focus()
  await page.keyboard.press('Control+z')
  await expect(trip.row('Hot pot')).toBeVisible()
  await expect(actions('Pandas')).toBeFocused()
})

test('items are moved by keyboard, and every step is said', { tag: '@desktop' }, async ({
  signedInPage,
  traveller,
}) => {
  const trip = new TripPage(signedInPage)
  const tripId = await makeTrip(traveller)
  await trip.open(tripId)
  await trip.pickUp('Pandas')
  await expect(signedInPage.getByText('Picked up “Pandas” from Day 1, position 1 of 3.')).toBeAttached()
  await signedInPage.keyboard.press('ArrowDown')
  await expect(signedInPage.getByText('“Pandas” is over Day 1, position 2 of 3.')).toBeAttached()
  await signedInPage.keyboard.press('Space')
  await expect.poll(() => trip.titles(1)).toEqual(['Temple', 'Pandas', 'Hot pot'])
  await expect
    .poll(async () => (await traveller.api.itinerary.list.query({ tripId, day: 1 })).map(({ title }) => title))
    .toEqual(['Temple', 'Pandas', 'Hot pot'])
})

test('items are dragged with the mouse into another day', { tag: '@desktop' }, async ({ signedInPage, traveller }) => {
  const trip = new TripPage(signedInPage)
  await trip.open(await makeTrip(traveller))
  const { mouse } = signedInPage
  // What is checked and measured of the plan arrives later and moves the rows: each position is read when it is needed.
  await expect(signedInPage.getByText(/issues? found|Set a start date/i)).toBeVisible()
  await trip.row('Temple').hover()
  await mouse.down()
  const row = await trip.row('Temple').boundingBox()
  if (!row) throw new Error('the row is in sight')
  await mouse.move(row.x + row.width / 2, row.y + row.height, { steps: 4 })
  await expect(signedInPage.getByText('Picked up “Temple”')).toBeAttached()
  // Days move up when the item leaves the first one.
  await expect(async () => {
    const day = await trip.day(2).boundingBox()
    if (!day) throw new Error('the day is in sight')
    await mouse.move(day.x + 200, day.y + day.height - 24, { steps: 12 })
    await expect(signedInPage.getByText('“Temple” is over Day 2')).toBeAttached({ timeout: 2000 })
  }).toPass()
  await mouse.up()
  await expect.poll(() => trip.titles(2)).toEqual(['Temple'])
  await expect.poll(() => trip.titles(1)).toEqual(['Pandas', 'Hot pot'])
})

test.describe('two who edit the same item', () => {
  test.use({ allowedConsole: [/status of 409/] })

  test('see each other’s change and lose nothing', { tag: '@desktop' }, async ({ signedInPage, traveller }) => {
    const trip = new TripPage(signedInPage)
    const tripId = await makeTrip(traveller)
    await trip.open(tripId)
    await trip.row('Temple').getByRole('button', { name: 'Temple', exact: true }).click()
    const sheet = signedInPage.getByRole('dialog')
    await sheet.getByLabel('Title', { exact: true }).fill('Wenshu temple')
    const item = (await traveller.api.itinerary.list.query({ tripId })).find(({ title }) => title === 'Temple')
    if (!item) throw new Error('the item is there')
    const theirs = { title: 'Temple of theirs', notes: 'closed on Mondays' }
    await traveller.api.itinerary.update.mutate({ itemId: item.id, version: item.version, ...theirs })
    await sheet.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(sheet.getByText('This item changed while you were editing')).toBeVisible()
    await sheet.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(sheet).toBeHidden()
    const stored = (await traveller.api.itinerary.list.query({ tripId })).find(({ id }) => id === item.id)
    expect(stored).toMatchObject({ title: 'Wenshu temple', notes: 'closed on Mondays' })
  })
})

test('what another device changes shows up without reloading', { tag: '@desktop' }, async ({
  signedInPage,
  traveller,
}) => {
  const trip = new TripPage(signedInPage)
  const tripId = await makeTrip(traveller)
  const following = trip.waitUntilFollowed()
  await trip.open(tripId)
  await following
  await traveller.api.itinerary.add.mutate({ tripId, kind: 'note', title: 'From the phone', day: 2 })
  await expect.poll(() => trip.titles(2)).toEqual(['From the phone'])
})

test('the map numbers the places of a day and leads back to the plan', async ({ signedInPage, traveller }) => {
  const trip = new TripPage(signedInPage)
  await trip.open(await makeTrip(traveller))
  await trip.see('Map')
  await signedInPage.getByRole('button', { name: 'Temple, day 1, item 2', exact: true }).click()
  await expect(signedInPage.getByRole('link', { name: 'Apple Maps', exact: true })).toHaveAttribute(
    'href',
    /^https:\/\/maps\.apple\.com\/\?ll=30\.678/,
  )
  await signedInPage.getByRole('button', { name: 'Details', exact: true }).click()
  await expect(signedInPage.getByRole('dialog', { name: 'Edit “Temple”', exact: true })).toBeVisible()
})

test('the stage goes on through its checklist and back again', { tag: '@phone' }, async ({
  signedInPage,
  traveller,
}) => {
  const trip = new TripPage(signedInPage)
  await trip.open(await makeTrip(traveller))
  await signedInPage.getByRole('button', { name: 'Start trip', exact: true }).click()
  await expect(signedInPage.getByText('2 days have nothing planned')).toBeVisible()
  await signedInPage.getByRole('button', { name: 'Move to Traveling', exact: true }).click()
  await expect(signedInPage.getByRole('button', { name: 'End trip', exact: true })).toBeVisible()
  await signedInPage.getByRole('button', { name: 'End trip', exact: true }).click()
  await signedInPage.getByRole('button', { name: 'Back to Planning', exact: true }).click()
  await expect(signedInPage.getByRole('button', { name: 'Start trip', exact: true })).toBeVisible()
})

test('tasks are added with Enter and ticked', { tag: '@phone' }, async ({ signedInPage, traveller }) => {
  const trip = new TripPage(signedInPage)
  const tripId = await makeTrip(traveller)
  await trip.open(tripId)
  await signedInPage.getByRole('radio', { name: 'Tasks', exact: true }).check()
  await signedInPage.getByLabel('New task', { exact: true }).fill('Pack an umbrella')
  await signedInPage.keyboard.press('Enter')
  await expect.poll(async () => (await traveller.api.tasks.list.query({ tripId })).length).toBe(1)
  const box = signedInPage.getByRole('checkbox', { name: 'Mark “Pack an umbrella” as done', exact: true })
  const held = Promise.withResolvers<void>()
  await signedInPage.route(/tasks\.update/, (route) => held.promise.then(() => route.continue()))
  // A tick does not wait for the server.
  await box.check()
  held.resolve()
  await expect.poll(async () => (await traveller.api.tasks.list.query({ tripId }))[0]?.status).toBe('done')
})

test.describe('a stranger', () => {
  test.use({ allowedConsole: [/status of 404/] })

  test('does not learn that the trip exists', { tag: '@desktop' }, async ({ signedInPage, baseURL }) => {
    const other = await newTraveller(baseURL ?? '')
    await signedInPage.goto(`/trips/${await makeTrip(other)}`)
    await expect(signedInPage.getByRole('heading', { name: 'Trip not found', exact: true })).toBeVisible()
    await expect(signedInPage.getByText('Three days of Chengdu')).toHaveCount(0)
  })
})
