// Two people on one trip.
import { expect, test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

test.describe('two travelers', () => {
  test.skip(({ isMobile }) => isMobile, 'the same on a phone')
  // The one who was removed asks for the trip once more.
  test.use({ allowedConsole: [/status of 404/] })

  test('one invites the other, both see each other’s changes, and who is removed loses the trip', async ({
    signedInPage: page,
    traveller,
    browser,
    baseURL: address,
  }) => {
    const baseURL = address ?? ''
    const trip = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 2, title: 'Pandas' })
    await page.goto(`/trips/${trip.id}/people`)
    await page.getByRole('button', { name: 'Create link', exact: true }).click()
    const link = await page.getByRole('textbox', { name: 'Invitation link', exact: true }).inputValue()

    const guest = await newTraveller(baseURL)
    const context = await browser.newContext()
    await prepareBrowser(context, baseURL)
    const guestPage = await context.newPage()
    await guestPage.goto(link)
    await expect(guestPage.getByRole('link', { name: 'Create account', exact: true })).toBeVisible()
    await signInBrowser(guestPage, guest)
    await guestPage.goto(link)
    await guestPage.getByRole('button', { name: 'Join trip', exact: true }).click()
    await expect(guestPage.getByRole('heading', { name: 'Pandas', exact: true })).toBeVisible()

    await expect(page.getByRole('list', { name: 'Members', exact: true }).getByRole('listitem')).toHaveCount(2)
    await traveller.api.itinerary.add.mutate({ tripId: trip.id, kind: 'activity', title: 'Tea tasting', day: 1 })
    await expect(guestPage.getByText('Tea tasting', { exact: true })).toBeVisible()

    await page.getByRole('button', { name: 'More actions for Grace Hopper', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Remove from trip', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove from trip', exact: true }).click()
    await expect(guestPage.getByRole('heading', { name: 'Trip not found', exact: true })).toBeVisible()
    await context.close()
  })
})
