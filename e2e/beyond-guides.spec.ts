import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerAsPublicSources, ljubljana, publicSourcesAt } from '../src/testing/ljubljana.ts'
import { startOwnServer } from './own-server.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

const threeDays = { destination: ljubljana, startDate: '2027-05-11', durationDays: 3 }

test('where nobody knows the city, the plan says how to go on and takes a pasted list', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await traveller.api.trips.create.mutate(threeDays)
  const trip = new TripPage(page)
  await trip.open(id)
  await expect(page.getByRole('heading', { name: 'No guide for Ljubljana yet', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Paste a list', exact: true }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Paste a list', exact: true })
  await dialog.getByRole('textbox', { name: 'Places' }).fill(`- Castle – at sunset
https://maps.apple.com/?ll=46.0519,14.5104&q=Dragon%20Bridge
Somebody’s flat`)
  await dialog.getByRole('button', { name: 'Find places', exact: true }).click()
  await expect(dialog.getByRole('status')).toHaveText('3 places found')
  await dialog.getByRole('checkbox', { name: /^Somebody’s flat/ }).uncheck()
  await dialog.getByRole('button', { name: 'Add 2 places', exact: true }).click()
  await expect(dialog).toBeHidden()
  const pool = page.getByRole('region', { name: 'Unscheduled', exact: true })
  for (const title of ['Castle', 'Dragon Bridge'])
    await expect(pool.getByRole('button', { name: title, exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo: “Castle” and 1 more added', exact: true }).click()
  await expect(pool.getByRole('button', { name: 'Castle', exact: true })).toBeHidden()
})

test('with public sources it is searched and planned, and every place shows its source', { tag: '@desktop' }, async ({
  page,
}) => {
  const sources = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1')
  await once(sources, 'listening')
  const { port } = sources.address() as AddressInfo
  const server = await startOwnServer(publicSourcesAt(`http://127.0.0.1:${port}`))
  try {
    const { api, ...person } = await newTraveller(server.url)
    const { id: tripId } = await api.trips.create.mutate(threeDays)
    const { proposal } = await api.agent.chat.mutate({ tripId, text: 'Plan my three days in Ljubljana' })
    await api.proposals.decide.mutate({ proposalId: proposal?.id ?? '', accept: 'all' })
    await prepareBrowser(page.context(), server.url)
    await signInBrowser(page, person, server.url)
    await page.goto(`${server.url}/trips/${tripId}`)
    for (const day of [1, 2, 3])
      await expect(page.locator(`[data-list="day-${day}"]`).getByRole('listitem').nth(3)).toBeVisible()
    await page.getByRole('button', { name: 'Ljubljana Castle', exact: true }).first().click()
    const sheet = page.getByRole('dialog', { name: 'Edit “Ljubljana Castle”', exact: true })
    await expect(sheet.getByText('OpenStreetMap, Wikivoyage (CC BY-SA 4.0)')).toBeVisible()
    await page.goto(`${server.url}/trips/${tripId}/explore`)
    const castle = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Ljubljana Castle', exact: true }) })
    await expect(castle.getByText('A castle on the hill above the old town')).toBeVisible()
    await expect(castle.getByText('OpenStreetMap, Wikivoyage (CC BY-SA 4.0)')).toBeVisible()
    await expect(page.getByRole('button', { name: /^OpenStreetMap, Wikidata, Wikivoyage/ })).toBeVisible()
  } finally {
    await page.goto('about:blank')
    await server.stop()
    sources.close()
  }
})

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sources')
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const { method = 'GET', headers } = request
  const reply = answerAsPublicSources({ method, path: url.pathname, query: url.searchParams, body, headers })
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body ?? {}))
}
