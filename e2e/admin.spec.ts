import { randomUUID } from 'node:crypto'
import { expect, test } from './test.ts'
import { admin, signInBrowser } from './travellers.ts'

test('an admin follows one person through the trail and reads what changed', async ({ page, traveller }) => {
  // The log has the trips of all journeys: this one is told from them by its titles.
  const [before, after] = [`Before ${randomUUID()}`, `After ${randomUUID()}`]
  const trip = await traveller.api.trips.create.mutate({ destination: 'Paris', title: before })
  await traveller.api.trips.update.mutate({ tripId: trip.id, version: trip.version, title: after })
  await signInBrowser(page, admin)
  await page.goto('/admin')
  await expect(page).toHaveURL('/admin/audit')
  await page.getByRole('combobox', { name: 'Trip', exact: true }).fill(trip.id)
  await expect(page).toHaveURL(new RegExp(trip.id))
  await page.getByRole('button', { name: `${traveller.name} changed the trip “${after}”`, exact: true }).click()
  const sheet = page.getByRole('dialog', { name: `${traveller.name} changed the trip “${after}”`, exact: true })
  await expect(sheet.getByText(before, { exact: true }).last()).toBeVisible()
  await expect(sheet.getByText(after, { exact: true }).last()).toBeVisible()
  await sheet.getByRole('button', { name: 'Only this object type', exact: true }).click()
  await expect(page).toHaveURL('/admin/audit?entity=trip')
  await expect(
    page.getByRole('button', { name: `${traveller.name} created the trip “${before}”`, exact: true }),
  ).toBeVisible()
})

test('a locked account cannot go on, an unlocked one can', { tag: '@desktop' }, async ({ page, traveller }) => {
  await signInBrowser(page, admin)
  await page.goto('/admin/users')
  await page.getByRole('searchbox').fill(traveller.email)
  const row = page.getByRole('row', { name: traveller.email })
  await row.getByRole('button', { name: `Lock ${traveller.name}`, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lock account', exact: true }).click()
  await expect(row.getByText('Locked', { exact: true })).toBeVisible()
  await expect(traveller.api.trips.list.query({})).rejects.toThrow('UNAUTHENTICATED')
  await row.getByRole('button', { name: `Unlock ${traveller.name}`, exact: true }).click()
  await expect(row.getByText('Locked', { exact: true })).toBeHidden()
})

test('health names every part and the log level can be chosen', { tag: '@desktop' }, async ({ page }) => {
  await signInBrowser(page, admin)
  await page.goto('/admin/health')
  await expect(page.getByRole('row', { name: /Database Up Embedded/ })).toBeVisible()
  await page.getByLabel('Log level', { exact: true }).selectOption('error')
  await expect(page.getByText('Log level set to error')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Log level', { exact: true })).toHaveValue('error')
})

test.describe('others', () => {
  test.use({ allowedConsole: [/status of 404/] })

  test('do not learn that these pages exist', { tag: '@desktop' }, async ({ signedInPage: page }) => {
    const answer = await page.goto('/admin/audit')
    expect(answer?.status()).toBe(404)
    await expect(page.getByText('Page not found')).toBeVisible()
  })
})
