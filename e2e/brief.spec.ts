import { Chat } from './pages/chat.ts'
import { expect, test } from './test.ts'

test('six taps lead from a new trip to a plan, without a message', async ({ signedInPage: page, isMobile }) => {
  const chat = new Chat(page)
  await page.goto('/trips/new')
  await page.getByRole('button', { name: 'Chengdu', exact: true }).click()
  await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}/)
  if (isMobile) await page.getByRole('tab', { name: /^Assistant/ }).click()
  const wishes = chat.pane.getByRole('list', { name: 'Your wishes', exact: true })
  await wishes.getByRole('button', { name: 'Length', exact: true }).click()
  await page.getByRole('button', { name: '3 days', exact: true }).click()
  await chat.pane.getByRole('button', { name: 'Plan from these wishes', exact: true }).click()
  await expect(chat.pane.getByRole('button', { name: 'Accept all', exact: true })).toBeVisible()
})

test('an assumed value is marked and corrected in place', async ({ signedInPage: page, traveller, isMobile }) => {
  const { id } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  const chat = new Chat(page)
  await page.goto(`/trips/${id}`)
  if (isMobile) await page.getByRole('tab', { name: /^Assistant/ }).click()
  const wishes = chat.pane.getByRole('list', { name: 'Your wishes', exact: true })
  await wishes.getByRole('button', { name: 'Travelers 1 adult assumed', exact: true }).click()
  await page.getByRole('button', { name: 'More: Adults', exact: true }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(wishes.getByRole('button', { name: 'Travelers 2 adults', exact: true })).toBeVisible()
  await page.reload()
  if (isMobile) await page.getByRole('tab', { name: /^Assistant/ }).click()
  await expect(wishes.getByRole('button', { name: 'Travelers 2 adults', exact: true })).toBeVisible()
})
