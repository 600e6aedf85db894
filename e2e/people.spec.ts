// Two people on one trip, and others who only look at it.
import { expect, test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

test.describe('a public link', () => {
  // The first try has the wrong password.
  test.use({ allowedConsole: [/status of 401/] })

  test('shows what was chosen to whoever knows the password, until it is ended', { tag: '@desktop' }, async ({
    signedInPage: page,
    traveller,
    browser,
    baseURL: address,
  }) => {
    const baseURL = address ?? ''
    const trip = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 2, title: 'Pandas' })
    const item = { tripId: trip.id, kind: 'lodging', title: 'Garden Hotel', day: 1 } as const
    await traveller.api.itinerary.add.mutate({ ...item, booking: 'booked', confirmationCode: 'SECRET-77' })
    await page.goto(`/trips/${trip.id}/people`)
    await page.getByLabel(/^Password/).fill('open sesame')
    await page.getByRole('button', { name: 'Create public link', exact: true }).click()
    const link = await page.getByRole('textbox', { name: 'Public link', exact: true }).inputValue()

    const context = await browser.newContext()
    await prepareBrowser(context, baseURL)
    const visitor = await context.newPage()
    await visitor.goto(link)
    await visitor.getByLabel('Password', { exact: true }).fill('sesame')
    await visitor.getByRole('button', { name: 'Show trip', exact: true }).click()
    await expect(visitor.getByText('That’s not the right password. Try again.', { exact: true })).toBeVisible()
    await visitor.getByLabel('Password', { exact: true }).fill('open sesame')
    await visitor.getByRole('button', { name: 'Show trip', exact: true }).click()
    await expect(visitor.getByRole('heading', { name: 'Pandas', exact: true })).toBeVisible()
    await expect(visitor.getByText('Garden Hotel', { exact: true })).toBeVisible()
    await expect(visitor.getByText('SECRET-77')).toHaveCount(0)

    await page.getByRole('button', { name: 'Turn off link: Plan, Places on the map', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Turn off link', exact: true }).click()
    // While the question is open, what lies behind it has no roles: the message comes when the link is over.
    await expect(page.getByText('Link turned off', { exact: true })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Public links', exact: true }).getByRole('listitem')).toHaveCount(0)
    await visitor.goto(link)
    await expect(visitor.getByRole('heading', { name: 'This link doesn’t lead anywhere', exact: true })).toBeVisible()
    await context.close()
  })
})

test.describe('two travelers', () => {
  // The one who was removed asks for the trip once more.
  test.use({ allowedConsole: [/status of 404/] })

  test('one invites the other, both see each other’s changes, and who is removed loses the trip', {
    tag: '@desktop',
  }, async ({ signedInPage: page, traveller, browser, baseURL: address }) => {
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
