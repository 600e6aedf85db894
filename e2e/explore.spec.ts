import AxeBuilder from '@axe-core/playwright'
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
  await page.getByRole('link', { name: 'Explore' }).click()
  await expect(page.getByRole('heading', { name: 'Explore Chengdu' })).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width)
  await page.getByRole('searchbox', { name: 'Search places' }).fill('熊猫')
  const title = 'Panda Valley'
  const panda = page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  await expect(page).toHaveURL(/q=/)
  await expect(page.getByRole('article').first()).toContainText('Panda')
  const add = panda.getByRole('button', { name: `Add to plan: ${title}` })
  await add.press('Enter')
  await page.getByRole('menuitem', { name: 'Day 2 · Tue, Apr 6' }).press('Enter')
  await expect(panda.getByText('On day 2')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(add).toBeVisible()

  await add.click()
  await page.getByRole('menuitem', { name: 'Day 1 · Mon, Apr 5' }).click()
  await expect(panda.getByText('On day 1')).toBeVisible()
  await expect(async () => {
    const { itinerary } = await traveller.api.trips.get.query({ tripId: id })
    expect(itinerary).toMatchObject([
      { title, kind: 'attraction', day: 1, zone: 'Asia/Shanghai', source: { kind: 'estimated' } },
    ])
    expect(itinerary[0]?.place?.candidateId).toMatch(/^chengdu\//)
  }).toPass()
})

test('filters live in the address; a day of the weather strip says what is open then', async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore`)
  await page.getByRole('radio', { name: 'Food' }).click()
  await expect(page.getByRole('radio', { name: 'Food' })).toBeChecked()
  await page.getByRole('button', { name: 'Hotpot', exact: true }).click()
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Rating' })
  await expect(page.getByRole('button', { name: 'Hotpot', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Food' })).toBeChecked()
  await expect(page.getByRole('button', { name: 'Hotpot', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('rating')
  for (const row of await page.getByRole('article').all()) await expect(row).toContainText('Hotpot')

  await page.goto(`/trips/${id}/explore?tab=stay`)
  await page.getByRole('button', { name: 'Mon, Apr 5' }).click()
  await expect(page.getByRole('tab', { name: 'Places' })).toHaveAttribute('aria-selected', 'true')
  const museum = page.getByRole('article').filter({ hasText: 'Chengdu Museum' })
  await expect(museum).toContainText('Mon, Apr 5: closed')
  await expect(museum.getByRole('button', { name: 'Add to day 1: Chengdu Museum' })).toBeVisible()
})

test('stays are compared for the nights of the trip and planned on the day of moving in', async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore?tab=stay`)
  await expect(page.getByLabel('Check-in')).toHaveValue('2027-04-05')
  await expect(page.getByLabel('Check-out')).toHaveValue('2027-04-07')
  await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Hotel' })
  const hotel = page.getByRole('article').first()
  await expect(hotel).toContainText('Hotel')
  await expect(hotel).toContainText('2 nights, 1 room')
  await expect(hotel).toContainText('Sample')
  await hotel.getByRole('button', { name: /^Add to day 1/ }).click()
  await expect(hotel.getByText('On day 1')).toBeVisible()

  await page.getByLabel('Check-out').fill('2027-04-05')
  await expect(page.getByText('Check-out must be 1 to 60 nights after check-in')).toBeVisible()
})

test('a flight goes into the plan with its times, fare and source', async ({ signedInPage: page, traveller }) => {
  const { id } = await threeDays(traveller)
  await page.goto(`/trips/${id}/explore?tab=flights`)
  await expect(page.getByRole('heading', { name: 'Where are you flying from?' })).toBeVisible()
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

  await page.getByRole('tab', { name: 'Trains' }).click()
  await expect(page.getByRole('article').first()).toContainText('Chengdu')
  await page.getByRole('radio', { name: 'From Chengdu' }).click()
  await expect(page.getByLabel('Date')).toHaveValue('2027-04-07')
})

test('suggestions make way for what they cover', async ({ signedInPage: page, traveller }) => {
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

test('where no guide is shipped, that is what it says', async ({ signedInPage: page, traveller }) => {
  const { id } = await threeDays(traveller, { destination: 'Lisbon', origin: 'Tokyo' })
  await page.goto(`/trips/${id}/explore`)
  await expect(page.getByRole('heading', { name: 'No guide to Lisbon yet' })).toBeVisible()
  await page.getByRole('tab', { name: 'Stays' }).click()
  await expect(page.getByRole('heading', { name: 'No stays listed for Lisbon' })).toBeVisible()
  await page.getByRole('tab', { name: 'Trains' }).click()
  await expect(page.getByRole('heading', { name: 'No trains found from Tokyo to Lisbon' })).toBeVisible()
  await page.getByRole('button', { name: 'See flights' }).click()
  await expect(page.getByRole('tab', { name: 'Flights' })).toHaveAttribute('aria-selected', 'true')
})

test.describe('refusals', () => {
  test.use({ allowedConsole: [/status of 40[04]/] })

  test('an unknown place of departure is said at its field', async ({ signedInPage: page, traveller }) => {
    const { id } = await threeDays(traveller)
    await page.goto(`/trips/${id}/explore?tab=trains&from=Xyzzyville`)
    await expect(page.getByText('We couldn’t find that place.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('Xyzzyville')
  })

  test('nobody explores the trips of others', async ({ signedInPage: page, baseURL }) => {
    const { id } = await threeDays(await newTraveller(baseURL ?? ''))
    await page.goto(`/trips/${id}/explore`)
    await expect(page.getByRole('heading', { name: 'Trip not found' })).toBeVisible()
  })
})

test('open menus, sources and the map of results have no accessibility violation', async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await threeDays(traveller)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`/trips/${id}/explore`)
  const violations = async () => {
    const found = await new AxeBuilder({ page }).exclude('canvas').analyze()
    return found.violations.map(({ id: rule, nodes }) => ({ rule, at: nodes.map(({ html }) => html.slice(0, 160)) }))
  }
  await page
    .getByRole('button', { name: /^Add to plan: / })
    .first()
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /About this source/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.goto(`/trips/${id}/explore?tab=stay`)
  await expect(page.getByRole('article').first()).toBeVisible()
  // On a phone the map waits behind a switch; there the list is looked at.
  if ((page.viewportSize()?.width ?? 0) >= 768) {
    await expect(page.getByRole('button', { name: 'Show all places' })).toBeVisible()
  }
  expect(await violations()).toEqual([])
})
