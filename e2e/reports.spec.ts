// What became of a trip: made as files in the background, and shown to others by a link.
import { readFile } from 'node:fs/promises'
import { findViolations } from './find-violations.ts'
import { expect, test } from './test.ts'
import { prepareBrowser, type Traveller } from './travellers.ts'

async function makeFinishedTrip({ api }: Traveller) {
  const { id: tripId } = await api.trips.create.mutate({
    destination: 'Porto',
    title: 'A weekend in Porto',
    startDate: '2026-10-02',
    durationDays: 2,
  })
  const place = { name: 'Livraria Lello', lat: 41.1469, lng: -8.6149 }
  const { id: itemId } = await api.itinerary.add.mutate({
    tripId,
    kind: 'attraction',
    title: place.name,
    day: 1,
    place,
    confirmationCode: 'SECRET-77',
  })
  await api.itinerary.rate.mutate({ itemId, rating: 5 })
  for (const to of ['on', 'post'] as const) await api.trips.advanceStage.mutate({ tripId, to })
  return tripId
}

test('a report is finished while its page is loaded anew, downloaded and deleted', async ({
  signedInPage: page,
  traveller,
}) => {
  await page.goto(`/trips/${await makeFinishedTrip(traveller)}/post`)
  const saved = page.getByRole('region', { name: 'Saved reports', exact: true })
  await saved.getByRole('button', { name: 'New report', exact: true }).click()
  const started = page.waitForResponse((response) => response.url().includes('reports.build'))
  await page.getByRole('menuitem', { name: 'Trip report (PDF)', exact: true }).click()
  await started
  await page.reload()
  const link = saved.getByRole('link', { name: /^Download Trip report \(PDF\)/ })
  await expect(link).toBeVisible()
  expect(await findViolations(page, saved)).toEqual([])
  const download = page.waitForEvent('download')
  await link.click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^A weekend in Porto.*\.pdf$/)
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await saved.getByRole('button', { name: /^Delete Trip report \(PDF\)/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(saved.getByRole('listitem')).toHaveCount(0)
})

test('somebody with the link sees the report and no code', { tag: '@desktop' }, async ({
  browser,
  baseURL,
  traveller,
}) => {
  const tripId = await makeFinishedTrip(traveller)
  const { token } = await traveller.api.companions.shareLinks.create.mutate({ tripId, sections: ['report'] })
  const context = await browser.newContext()
  await prepareBrowser(context, baseURL ?? '')
  const visitor = await context.newPage()
  await visitor.goto(`/share/${token}`)
  await expect(visitor.getByText('Livraria Lello').first()).toBeVisible()
  await expect(visitor.getByText('SECRET-77')).toHaveCount(0)
  await context.close()
})
