import { expect, test } from './test.ts'
import type { Traveller } from './travellers.ts'

const code = 'QX7PLM'
const places = [
  { day: 1, name: 'Iolani Palace', lat: 21.3067, lng: -157.8588 },
  { day: 1, name: 'Diamond Head', lat: 21.262, lng: -157.8056 },
  { day: 2, name: 'Hanauma Bay', lat: 21.269, lng: -157.6938 },
]

async function shareIsland({ api }: Traveller, sections: ('plan' | 'map')[]): Promise<string> {
  const { id: tripId } = await api.trips.create.mutate({ destination: 'Honolulu', durationDays: 2 })
  for (const { day, ...place } of places)
    await api.itinerary.add.mutate({
      tripId,
      kind: 'attraction',
      title: place.name,
      day,
      place,
      booking: 'booked',
      confirmationCode: code,
    })
  const { token } = await api.companions.shareLinks.create.mutate({ tripId, sections })
  return `/share/${token}`
}

test('a public link shows its places on a map, and no map where that was not chosen', async ({
  page,
  traveller,
  hasTouch,
}) => {
  await page.goto(await shareIsland(traveller, ['plan', 'map']))
  await expect(page.getByRole('region', { name: 'Map of the plan', exact: true })).toBeVisible()
  const pin = page.getByRole('button', { name: 'Diamond Head, day 1, item 2', exact: true })
  await expect(pin).toHaveText('2')
  await pin.click()
  await expect(page.getByRole('dialog').getByText('Diamond Head', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hanauma Bay, day 2, item 1', exact: true })).toHaveText('1')
  await expect(page.getByText('Natural Earth, GeoNames, GSHHG', { exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(code)
  await page.keyboard.press('Escape')
  // The wheel, or one finger, moves the page: MapLibre holds the words that say so.
  const hint = hasTouch ? 'Use two fingers to move the map' : 'Use Ctrl + scroll to zoom the map'
  await expect(page.getByText(hint, { exact: true })).toBeAttached()

  await page.goto(await shareIsland(traveller, ['plan']))
  await expect(page.getByText('Diamond Head', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Map of the plan', exact: true })).toHaveCount(0)
  expect(await page.content()).not.toContain('157.8056')
})
