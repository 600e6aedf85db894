import { colourShares, readColour } from './map-pixels.ts'
import { makeIslandTrip, makePacificTrip, seeMap } from './pages/island-map.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

test.describe('without a network', () => {
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED|WebSocket connection/] })

  test('the map is land; the sea follows when the network is back', { tag: '@desktop' }, async ({
    signedInPage,
    traveller,
    context,
  }) => {
    const archive = /\/api\/map\/(world|towns)\.pmtiles$/
    await signedInPage.route(archive, (route) => route.abort('internetdisconnected'))
    const failed = signedInPage.waitForEvent('requestfailed', (request) => request.url().endsWith('/world.pmtiles'))
    await new TripPage(signedInPage).open(await makeIslandTrip(traveller))
    await seeMap(signedInPage)
    await failed
    const land = await readColour(signedInPage, '--map-land')
    const water = await readColour(signedInPage, '--map-water')
    let waterFirst = 1
    const landFirst = async () => {
      const [onLand = 0, onWater = 1] = await colourShares(signedInPage, [land, water])
      waterFirst = onWater
      return onLand
    }
    await expect.poll(landFirst).toBeGreaterThan(0.75)
    expect(waterFirst).toBeLessThan(0.001)

    await signedInPage.unroute(archive)
    await context.setOffline(true)
    await context.setOffline(false)
    await expect.poll(async () => (await colourShares(signedInPage, [land, water]))[1]).toBeGreaterThan(0.2)
  })
})

test('over the date line each stop has its time, the map takes the short way, and pins of a day have names', {
  tag: '@phone',
}, async ({ signedInPage, traveller }) => {
  const trip = new TripPage(signedInPage)
  await trip.open(await makePacificTrip(traveller))
  await expect(trip.row('Diamond Head').getByText(/^\d+ min /)).toBeVisible()
  await expect(signedInPage.getByText('Local time GMT-10', { exact: true })).toBeVisible()
  await expect(signedInPage.getByText('Local time GMT+13', { exact: true })).toBeVisible()
  await expect(signedInPage.getByText('Clocks go back on Sun, Apr 4', { exact: true })).toBeVisible()
  await seeMap(signedInPage)
  const map = signedInPage.getByRole('region', { name: 'Map', exact: true })
  // West of the date line lies left of it: on a map round the globe New Zealand would stand on the right.
  const xOf = async (name: string) => (await map.getByRole('button', { name, exact: true }).boundingBox())?.x ?? 0
  await expect(map.getByRole('button', { name: 'Sky Tower, day 4, item 1', exact: true })).toBeVisible()
  const [west, east] = [await xOf('Sky Tower, day 4, item 1'), await xOf('2 places close together')]
  expect(east - west).toBeGreaterThan(100)
  await map.getByRole('button', { name: 'Day 1', exact: true }).click()
  await expect(map.getByText('Iolani Palace', { exact: true })).toBeVisible()
  await expect(map.getByText('Diamond Head', { exact: true })).toBeVisible()
  await expect(map.getByText(/^\d+ min$/)).toBeVisible()
})

test('a click on the map adds what lies there, and leaves open what is edited', async ({
  signedInPage,
  traveller,
  isMobile,
}) => {
  const trip = new TripPage(signedInPage)
  const tripId = await makeIslandTrip(traveller, [['Iolani Palace', 21.3067, -157.8588]])
  await trip.open(tripId)
  if (!isMobile) {
    await trip.row('Iolani Palace').getByRole('button', { name: 'Iolani Palace', exact: true }).click()
    await signedInPage.getByRole('dialog').getByLabel('Notes', { exact: true }).fill('Ask for the tour')
  }
  await seeMap(signedInPage)
  await signedInPage.locator('canvas.maplibregl-canvas').click({ position: { x: 150, y: 250 } })
  const card = signedInPage.getByRole('region', { name: 'Chosen point', exact: true })
  await expect(card.getByText(/^Near /)).toBeVisible()
  await card.getByRole('button', { name: 'Add without a day', exact: true }).click()
  await expect
    .poll(async () =>
      (await traveller.api.itinerary.list.query({ tripId })).map(({ day, place }) => [day, place !== null]),
    )
    .toEqual([
      [1, true],
      [null, true],
    ])
  if (!isMobile) {
    await expect(signedInPage.getByRole('dialog').getByLabel('Notes', { exact: true })).toHaveValue('Ask for the tour')
  }
})
