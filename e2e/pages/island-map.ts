// The map of a trip to an island, on the shared server or on one of the journey's own.
import { expect, type Page } from '@playwright/test'
import { newTraveller, prepareBrowser, type Traveller } from '../travellers.ts'

export const honolulu = { name: 'Honolulu', lat: 21.3069, lng: -157.8583, zone: 'Pacific/Honolulu', country: 'US' }

const auckland = { name: 'Auckland', lat: -36.8485, lng: 174.7633, zone: 'Pacific/Auckland', country: 'NZ' }

/** Two days on an island, so that both land and sea are in sight. */
export async function makeIslandTrip({ api }: Traveller, items: [title: string, lat: number, lng: number][] = []) {
  const { id: tripId } = await api.trips.create.mutate({
    destination: honolulu,
    startDate: '2027-04-05',
    durationDays: 2,
  })
  for (const [title, lat, lng] of items) {
    await api.itinerary.add.mutate({ tripId, kind: 'attraction', title, day: 1, place: { name: title, lat, lng } })
  }
  return tripId
}

/** Two days on the island, then two in Auckland: over the date line, while the clocks of New Zealand go back. */
export async function makePacificTrip({ api }: Traveller): Promise<string> {
  const { id: tripId } = await api.trips.create.mutate({
    stops: [
      { place: honolulu, nights: 2 },
      { place: auckland, nights: 2 },
    ],
    startDate: '2027-04-01',
  })
  for (const [day, title, lat, lng] of [
    [1, 'Iolani Palace', 21.3067, -157.8588],
    [1, 'Diamond Head', 21.262, -157.8056],
    [4, 'Sky Tower', -36.8485, 174.7622],
  ] as const) {
    await api.itinerary.add.mutate({ tripId, kind: 'attraction', title, day, place: { name: title, lat, lng } })
  }
  return tripId
}

/** Opens the map on a server of our own, signed in. */
export async function openMapOn(
  page: Page,
  url: string,
  locale: 'en' | 'zh-CN' = 'en',
  items: [title: string, lat: number, lng: number][] = [],
): Promise<void> {
  const traveller = await newTraveller(url, locale)
  const tripId = await makeIslandTrip(traveller, items)
  await prepareBrowser(page.context(), url, { locale })
  const csrf: { csrfToken: string } = await (await page.request.get(`${url}/api/auth/csrf`)).json()
  const { email, password } = traveller
  await page.request.post(`${url}/api/auth/callback/credentials`, {
    form: { email, password, csrfToken: csrf.csrfToken, json: 'true' },
  })
  await page.goto(`${url}/trips/${tripId}`)
  await seeMap(page)
}

export async function seeMap(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 768) {
    const tab = page.getByRole('navigation').getByRole('button', { name: /^(Map|地图)/ })
    await expect(async () => {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-current', 'true', { timeout: 500 })
    }).toPass()
  }
  await page.getByRole('button', { name: /^(Zoom in|放大)$/ }).waitFor()
}
