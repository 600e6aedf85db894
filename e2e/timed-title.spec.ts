import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

test('a time in a title becomes the time of the item, and goes back', { tag: '@phone' }, async ({
  signedInPage,
  traveller,
}) => {
  const trip = new TripPage(signedInPage)
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Rome', durationDays: 3 })
  await trip.open(tripId)
  await signedInPage.getByRole('button', { name: 'Add to day 2', exact: true }).click()
  const sheet = signedInPage.getByRole('dialog')
  await sheet.getByRole('combobox').first().fill('dinner 19:30 at Da Enzo')
  await sheet.getByRole('option', { name: 'Add “dinner at Da Enzo” at 7:30 PM' }).click()
  const [title, start] = [sheet.getByLabel('Title', { exact: true }), sheet.getByLabel('Start', { exact: true })]
  await expect(title).toHaveValue('dinner at Da Enzo')
  await expect(start).toHaveValue('7:30 PM')
  await title.fill('dinner 8 pm at Da Enzo')
  await sheet.getByRole('button', { name: 'Set the time', exact: true }).click()
  await expect(start).toHaveValue('8:00 PM')
  await sheet.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(title).toHaveValue('dinner 8 pm at Da Enzo')
  await expect(start).toHaveValue('7:30 PM')
})
