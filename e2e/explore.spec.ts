import { findViolations } from './find-violations.ts'
import { expect, test } from './test.ts'
import { newTraveller, type Traveller } from './travellers.ts'

async function threeDays({ api }: Traveller, place: { destination?: string; origin?: string } = {}) {
  return api.trips.create.mutate({
    destination: 'Chengdu',
    startDate: '2027-04-05',
    durationDays: 3,
    party: { adults: 2, children: 0 },
    ...place,
  })
}

test('a place is searched for, put on a day, taken back and put there again', async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}`)
  await page.getByRole('link', { name: 'Explore', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Explore Chengdu', exact: true })).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width)
  await page.getByRole('searchbox', { name: 'Search places', exact: true }).fill('熊猫')
  const title = 'Panda Valley'
  const panda = page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  await expect(page).toHaveURL(/q=/)
  await expect(page.getByRole('article').first()).toContainText('Panda')
  const add = panda.getByRole('button', { name: `Add to plan: ${title}`, exact: true })
  await add.press('Enter')
  await page.getByRole('menuitem', { name: 'Day 2 · Tue, Apr 6', exact: true }).press('Enter')
  await expect(panda.getByText('On day 2')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(add).toBeVisible()

  await add.click()
  await page.getByRole('menuitem', { name: 'Day 1 · Mon, Apr 5', exact: true }).click()
  await expect(panda.getByText('On day 1')).toBeVisible()
  await expect(async () => {
    const { itinerary } = await traveller.api.trips.get.query({ tripId: id })
    expect(itinerary).toMatchObject([
      { title, kind: 'attraction', day: 1, zone: 'Asia/Shanghai', source: { kind: 'estimated' } },
    ])
    expect(itinerary[0]?.place?.candidateId).toMatch(/^chengdu\//)
  }).toPass()
})

test('filters live in the address; a day of the weather strip says what is open then', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore`)
  await page.getByRole('radio', { name: 'Food', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Food', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Hotpot', exact: true }).click()
  await page.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption({ label: 'Rating' })
  await expect(page.getByRole('button', { name: 'Hotpot', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('combobox', { name: 'Sort by', exact: true })).toHaveValue('rating')
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Food', exact: true })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Hotpot', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('combobox', { name: 'Sort by', exact: true })).toHaveValue('rating')
  for (const row of await page.getByRole('article').all()) await expect(row).toContainText('Hotpot')

  await page.goto(`/trips/${id}/explore?tab=stay`)
  await page.getByRole('button', { name: /Mon, Apr 5/ }).click()
  await expect(page.getByRole('tab', { name: 'Places', exact: true })).toHaveAttribute('aria-selected', 'true')
  const museum = page.getByRole('article').filter({ hasText: 'Chengdu Museum' })
  await expect(museum).toContainText('Mon, Apr 5: closed')
  await expect(museum.getByRole('button', { name: 'Add to day 1: Chengdu Museum', exact: true })).toBeVisible()
})

test('stays are compared for the nights of the trip and planned on the day of moving in', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore?tab=stay`)
  await expect(page.getByLabel('Check-in', { exact: true })).toHaveValue('Apr 5, 2027')
  await expect(page.getByLabel('Check-out', { exact: true })).toHaveValue('Apr 7, 2027')
  await page.getByRole('combobox', { name: 'Type', exact: true }).selectOption({ label: 'Hotel' })
  const hotel = page.getByRole('article').first()
  await expect(hotel).toContainText('Hotel')
  await expect(hotel).toContainText('2 nights, 1 room')
  await expect(hotel).toContainText('Sample')
  await hotel.getByRole('button', { name: /^Add to day 1/ }).click()
  await expect(hotel.getByText('On day 1')).toBeVisible()

  await page.getByLabel('Check-out', { exact: true }).fill('2027-04-05')
  await expect(page.getByText('Check-out must be 1 to 60 nights after check-in')).toBeVisible()
})

test('a flight goes into the plan with its times, fare and source', { tag: '@phone' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore?tab=flights`)
  await expect(page.getByRole('heading', { name: 'Where are you flying from?', exact: true })).toBeVisible()
  const from = page.getByRole('combobox', { name: 'From', exact: true })
  const suggestions = page.getByRole('listbox', { name: 'From', exact: true })
  await from.fill('Beijing')
  await expect(suggestions).toBeVisible()
  await from.press('Enter')
  await expect(suggestions).toBeHidden()
  await page.getByRole('combobox', { name: 'Departure time', exact: true }).selectOption({ label: 'Morning' })
  const flight = page.getByRole('article').first()
  await expect(flight).toContainText('Direct')
  await flight.getByRole('button', { name: /^Add to day 1/ }).click()
  await expect(flight.getByText('On day 1')).toBeVisible()
  await expect(async () => {
    const { itinerary } = await traveller.api.trips.get.query({ tripId: id })
    expect(itinerary).toMatchObject([
      { kind: 'flight', day: 1, zone: 'Asia/Shanghai', booking: 'needed', source: { kind: 'sample' } },
    ])
    expect(itinerary[0]?.start).toMatch(/^(0[5-9]|1[01]):/)
  }).toPass()

  await page.getByRole('tab', { name: 'Trains', exact: true }).click()
  await expect(page.getByRole('article').first()).toContainText('Chengdu')
  await page.getByRole('radio', { name: 'From Chengdu', exact: true }).click()
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('Apr 7, 2027')
})

test('suggestions make way for what they cover', { tag: '@phone' }, async ({ signedInPage: page, traveller }) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore?tab=flights`)
  const from = page.getByRole('combobox', { name: 'From', exact: true })
  const suggestions = page.getByRole('listbox', { name: 'From', exact: true })
  await from.fill('Beijin')
  await expect(suggestions).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(suggestions).toBeHidden()

  await from.fill('Beijing')
  await expect(suggestions).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('where no guide is shipped, that is what it says', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller, { destination: 'Lisbon', origin: 'Tokyo' })
  await page.goto(`/trips/${id}/explore`)
  await expect(page.getByRole('heading', { name: 'No guide to Lisbon yet', exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Stays', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No stays listed for Lisbon', exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Trains', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No trains found from Tokyo to Lisbon', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'See flights', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Flights', exact: true })).toHaveAttribute('aria-selected', 'true')
})

test.describe('refusals', () => {
  test.use({ allowedConsole: [/status of 40[04]/] })

  test('an unknown place of departure is said at its field', { tag: '@desktop' }, async ({
    signedInPage: page,
    traveller,
  }) => {
    const { id } = await threeDays(traveller)
    await page.goto(`/trips/${id}/explore?tab=trains&from=Xyzzyville`)
    await expect(page.getByText('We couldn’t find that place.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('Xyzzyville')
  })

  test('nobody explores the trips of others', { tag: '@desktop' }, async ({ signedInPage: page, baseURL }) => {
    const { id } = await threeDays(await newTraveller(baseURL ?? ''))
    await page.goto(`/trips/${id}/explore`)
    await expect(page.getByRole('heading', { name: 'Trip not found', exact: true })).toBeVisible()
  })
})

test('open menus, sources and the map of results have no accessibility violation', async ({
  signedInPage: page,
  traveller,
  isMobile,
}) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore`)
  await page
    .getByRole('button', { name: /^Add to plan: / })
    .first()
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /About this source/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findViolations(page, page.getByRole('dialog'))).toEqual([])
  await page.keyboard.press('Escape')
  await page.goto(`/trips/${id}/explore?tab=stay`)
  await expect(page.getByRole('article').first()).toBeVisible()
  // On a phone the map waits behind a switch.
  if (isMobile) await page.getByRole('radio', { name: 'Map', exact: true }).check()
  await expect(page.getByRole('button', { name: 'Show all places', exact: true })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})
