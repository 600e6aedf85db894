// Confirmations that people paste: read, compared, corrected, added.
import type { Page } from '@playwright/test'
import { findViolations } from './find-violations.ts'
import { Keyboard } from './pages/keyboard.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import type { Traveller } from './travellers.ts'

const unsureKind = `Everything is set for you.
Sat 15 May 2027, from 3 pm
12 Canal Road, Bath BA1 5LT
Ref: OM-20418, 2 people, £96.00 paid. Thanks, Sue`

const flightAndStay = `Your trip is booked. Booking reference: TR8K2L

Flight
LX187 Shanghai (PVG) – Zurich (ZRH)
15 May 2027, 09:50 – 15:30

Hotel
Hotel Alma Zürich
Seestrasse 14, 8002 Zürich
Check-in: 15 May 2027 from 15:00
Check-out: 17 May 2027 until 11:00
2 adults`

async function openImport(page: Page, { api }: Traveller) {
  const { id: tripId } = await api.trips.create.mutate({
    destination: 'Zurich',
    startDate: '2027-05-15',
    durationDays: 3,
  })
  await new TripPage(page).open(tripId)
  await page.getByRole('button', { name: 'More for the plan', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import bookings', exact: true }).click()
  return { tripId, dialog: page.getByRole('dialog', { name: 'Import bookings', exact: true }) }
}

test('a booking whose kind is not clear asks for it, and comes into the plan as the one that was chosen', async ({
  signedInPage: page,
  traveller,
}) => {
  const { tripId, dialog } = await openImport(page, traveller)
  await dialog.getByLabel('Confirmation', { exact: true }).fill(unsureKind)
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('heading', { name: '1 booking found', exact: true })).toBeVisible()
  const kind = dialog.getByRole('combobox', { name: 'Kind', exact: true })
  await expect(kind).toHaveAccessibleDescription(/doesn’t say clearly what kind of booking this is/)
  expect(await findViolations(page, dialog)).toEqual([])

  await kind.selectOption('Stay')
  await expect(kind).toBeVisible()
  await expect(kind).not.toHaveAccessibleDescription(/clearly/)
  await expect(dialog.getByText('Check-in', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Add 1 booking', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(async () =>
      (await traveller.api.itinerary.list.query({ tripId })).map(({ kind, day, confirmationCode }) => [
        kind,
        day,
        confirmationCode,
      ]),
    )
    .toEqual([['lodging', 1, 'OM-20418']])
})

test('a flight and a stay of one text are two bookings, read and added by keyboard alone', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { tripId, dialog } = await openImport(page, traveller)
  const keyboard = new Keyboard(page)
  await keyboard.type(dialog.getByLabel('Confirmation', { exact: true }), flightAndStay)
  await keyboard.press(dialog.getByRole('button', { name: 'Read', exact: true }))
  await expect(dialog.getByRole('heading', { name: '2 bookings found', exact: true })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Kind', exact: true })).toHaveCount(0)
  await keyboard.press(dialog.getByRole('button', { name: 'Edit Hotel Alma Zürich', exact: true }))
  await keyboard.type(dialog.getByLabel('Name', { exact: true }), 'Alma')
  await keyboard.press(dialog.getByRole('button', { name: 'Add 2 bookings', exact: true }))
  await expect(dialog).toBeHidden()
  await keyboard.expectFocusKept()
  await expect
    .poll(async () =>
      (await traveller.api.itinerary.list.query({ tripId })).map(({ kind, title }) => `${kind}: ${title}`).toSorted(),
    )
    .toEqual(['flight: LX187 PVG – ZRH', 'lodging: Alma'])
})

test('a text without a booking says so, and leads back to itself', async ({ signedInPage: page, traveller }) => {
  const { dialog } = await openImport(page, traveller)
  const advert = 'Only today: 40 % off flights to Lisbon! Book before midnight.'
  const text = dialog.getByLabel('Confirmation', { exact: true })
  await text.fill(advert)
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('heading', { name: 'No bookings found', exact: true })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Add/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(text).toHaveValue(advert)
})
