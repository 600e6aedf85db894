import { expect, test } from './test.ts'
import { newTraveller } from './travellers.ts'

test('a trip is created step by step; what was typed survives a reload', { tag: '@phone' }, async ({
  signedInPage: page,
}) => {
  await page.goto('/trips/new')
  await page.getByRole('button', { name: 'Chengdu', exact: true }).click()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'When are you going, and who’s coming?', exact: true })).toBeFocused()
  await page.getByLabel('Start date', { exact: true }).fill('2027-04-05')
  await page.getByLabel('Days', { exact: true }).fill('3')
  await expect(page.getByText('Apr 5 – 7, 2027').first()).toBeVisible()
  await page.getByRole('button', { name: 'More: Children', exact: true }).click()

  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Destination', exact: true })).toHaveValue('Chengdu')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.getByLabel('Days', { exact: true })).toHaveValue('3')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByLabel('Budget', { exact: true }).fill('3,000')
  await page.getByLabel('Food', { exact: true }).check()
  await page.getByRole('button', { name: 'Create trip', exact: true }).click()
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}/)

  await page.goto('/trips')
  await expect(page.getByRole('link', { name: 'Chengdu, 3 days', exact: true })).toBeVisible()
  await expect(page.getByText('3 people')).toBeVisible()
  // The browser of these journeys speaks the English of the United States.
  await expect(page.getByText('$3,000')).toBeVisible()
})

test('a date is typed in words and shown before it is taken; children have ages', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  await page.goto('/trips/new')
  await page.getByRole('button', { name: 'Chengdu', exact: true }).click()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  const start = page.getByLabel('Start date', { exact: true })
  await start.fill('christmas eve')
  await expect(page.getByText(/“christmas eve” is \w+, December 24, \d{4}\./)).toBeVisible()
  await start.press('Tab')
  await expect(start).toHaveValue(/^Dec 24, \d{4}$/)
  await page.getByLabel('Days', { exact: true }).fill('4')
  await page.getByRole('button', { name: 'More: Children', exact: true }).click()
  await page.getByLabel('Age of child 1', { exact: true }).selectOption('7 years')
  await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}/)
  const [trip] = (await traveller.api.trips.list.query({})).items
  expect(trip?.startDate).toMatch(/-12-24$/)
  expect(trip && (await traveller.api.trips.get.query({ tripId: trip.id })).party).toEqual({
    adults: 2,
    children: 1,
    childAges: [7],
  })
})

test('what is typed before the script of the page is there counts', { tag: '@desktop' }, async ({
  signedInPage: page,
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/trips/new', { waitUntil: 'commit' })
  await page.getByRole('combobox', { name: 'Destination', exact: true }).fill('Chengdu')
  release()
  await page.getByRole('option', { name: 'Chengdu Sichuan · China' }).click()
  await expect(page.getByRole('combobox', { name: 'Destination', exact: true })).toHaveValue('Chengdu')
})

test('places are suggested while typing, and taken by keyboard', { tag: '@desktop' }, async ({
  signedInPage: page,
}) => {
  await page.goto('/trips/new')
  const destination = page.getByRole('combobox', { name: 'Destination', exact: true })
  await destination.pressSequentially('chengd')
  await expect(page.getByRole('option', { name: 'Chengdu Sichuan · China' })).toBeVisible()
  await destination.press('ArrowDown')
  await destination.press('Enter')
  await expect(destination).toHaveValue('Chengdu')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Where do you want to go?', exact: true })).toBeVisible()
})

test.describe('an unknown place', () => {
  test.use({ allowedConsole: [/status of 400/] })

  test('is refused at its field and stays there to be corrected', { tag: '@desktop' }, async ({
    signedInPage: page,
  }) => {
    await page.goto('/trips/new')
    await page.getByRole('combobox', { name: 'Destination', exact: true }).fill('Xyzzyville Nowhere')
    await expect(page.getByText('No place of this name yet. Check the spelling.', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
    await expect(page.getByText('We couldn’t find that place.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Destination', exact: true })).toHaveValue('Xyzzyville Nowhere')
  })
})

test('a name of several places asks which one is meant', { tag: '@phone' }, async ({ signedInPage: page }) => {
  await page.goto('/trips/new')
  const destination = page.getByRole('combobox', { name: 'Destination', exact: true })
  await destination.fill('Springfield')
  await destination.press('Tab')
  const namesakes = page.getByRole('group', { name: 'Which Springfield?', exact: true })
  await namesakes.getByRole('button', { name: 'Illinois · United States', exact: true }).click()
  await expect(namesakes).toBeHidden()
  await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}/)
})

test('archive with undo, filters in the address, delete after asking', { tag: '@phone' }, async ({
  signedInPage: page,
  traveller,
}) => {
  await traveller.api.trips.create.mutate({ destination: 'Paris', title: 'Museums of Paris' })
  await traveller.api.trips.create.mutate({ destination: '成都', title: '熊猫之旅' })
  await page.goto('/trips')
  await page.getByRole('button', { name: 'Actions for Museums of Paris', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Archive', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Museums of Paris', exact: true })).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Museums of Paris', exact: true })).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search trips', exact: true }).fill('熊猫')
  await expect(page.getByRole('link', { name: 'Museums of Paris', exact: true })).toBeHidden()
  await expect(page).toHaveURL(/q=/)
  await page.reload()
  await expect(page.getByRole('link', { name: '熊猫之旅', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Museums of Paris', exact: true })).toBeHidden()

  await page.getByRole('button', { name: 'Actions for 熊猫之旅', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete trip', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete trip', exact: true }).click()
  await expect(page.getByText('No trips match “熊猫”')).toBeVisible()
})

test('the settings of a trip are saved from the side sheet', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  await traveller.api.trips.create.mutate({ destination: 'Tokyo', title: 'Tokyo' })
  await page.goto('/trips')
  await page.getByRole('button', { name: 'Actions for Tokyo', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit trip', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Edit trip', exact: true })
  await sheet.getByLabel('Title', { exact: true }).fill('Trams of Tokyo')
  await sheet.getByLabel('Days', { exact: true }).fill('5')
  await sheet.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page.getByRole('link', { name: 'Trams of Tokyo', exact: true })).toBeVisible()
  await expect(page.getByText('5 days, no dates yet')).toBeVisible()
})

test('nobody sees the trips of others', { tag: '@desktop' }, async ({ signedInPage: page, traveller, baseURL }) => {
  const other = await newTraveller(baseURL ?? '')
  const trip = await other.api.trips.create.mutate({ destination: 'Paris', title: 'A secret' })
  await expect(traveller.api.trips.get.query({ tripId: trip.id })).rejects.toThrow('NOT_FOUND')
  await page.goto('/trips')
  await expect(page.getByText('No trips yet')).toBeVisible()
})
