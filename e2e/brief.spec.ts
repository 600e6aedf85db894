import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

test('six taps lead from a new trip to a plan, without a message', { tag: '@phone' }, async ({
  signedInPage: page,
}) => {
  const chat = new Chat(page)
  await page.goto('/trips/new')
  await page.getByRole('button', { name: 'Chengdu', exact: true }).click()
  await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}/)
  await new TripPage(page).see('Chat')
  const wishes = chat.pane.getByRole('list', { name: 'Your wishes', exact: true })
  await wishes.getByRole('button', { name: 'Length', exact: true }).click()
  await page.getByRole('button', { name: '3 days', exact: true }).click()
  await chat.pane.getByRole('button', { name: 'Plan from these wishes', exact: true }).click()
  await expect(chat.answers).toHaveCount(1)
  await chat.waitForEnd()
  await expect(chat.pane.getByRole('button', { name: 'Accept all', exact: true })).toBeVisible()
})

test('an assumed value is marked and corrected in place', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  const chat = new Chat(page)
  await page.goto(`/trips/${id}`)
  await new TripPage(page).see('Chat')
  const wishes = chat.pane.getByRole('list', { name: 'Your wishes', exact: true })
  await wishes.getByRole('button', { name: 'Travelers 1 adult assumed', exact: true }).click()
  await page.getByRole('button', { name: 'More: Adults', exact: true }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(wishes.getByRole('button', { name: 'Travelers 2 adults', exact: true })).toBeVisible()
  await page.reload()
  await new TripPage(page).see('Chat')
  await expect(wishes.getByRole('button', { name: 'Travelers 2 adults', exact: true })).toBeVisible()
})
