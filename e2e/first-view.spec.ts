// What a document shows before the scripts of its page are there.
import { expect, test } from './test.ts'

const louvre = { name: 'Louvre', lat: 48.8606, lng: 2.3376, candidateId: 'paris/louvre-museum' }
/** The Louvre is closed. */
const tuesday = '2026-12-08'

test('the plan and its findings are in the document, and the page takes their place', async ({
  signedInPage: page,
  traveller: { api },
}) => {
  const { id: tripId } = await api.trips.create.mutate({ destination: 'Paris', startDate: tuesday, durationDays: 1 })
  const visit = { kind: 'attraction', title: 'Louvre Museum', day: 1, place: louvre } as const
  await api.itinerary.add.mutate({ tripId, ...visit, start: '10:00', end: '13:00' })
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  // The document does not wait for a check that takes long, as the first one of a plan and those of a busy machine do.
  await api.itinerary.check.query({ tripId })
  await expect(async () => {
    await page.goto(`/trips/${tripId}`, { waitUntil: 'commit' })
    await expect(page.getByText('Louvre Museum', { exact: true })).toBeVisible()
    await expect(page.getByText('1 issue found · Day 1 (1)', { exact: true })).toBeVisible({ timeout: 2000 })
  }).toPass()
  // Nothing that could be tapped in vain.
  const item = page.getByRole('button', { name: 'Louvre Museum', exact: true })
  await expect(item).toHaveCount(0)
  // What happens before the page follows the trip is not lost either.
  await api.itinerary.add.mutate({ tripId, kind: 'note', title: 'Bring an umbrella', day: 1 })
  release()
  await expect(item).toBeVisible()
  await expect(page.getByText('Bring an umbrella', { exact: true })).toBeVisible()
  await expect(page.getByText('1 issue found · Day 1 (1)', { exact: true })).toHaveCount(1)
  await item.click()
  await expect(page.getByRole('dialog').getByLabel('Title', { exact: true })).toHaveValue('Louvre Museum')
})
