import type { Page } from '@playwright/test'
import { Chat } from './pages/chat.ts'
import { expect, test } from './test.ts'

/** On a phone one pane is shown at a time. */
async function openChat(page: Page, isMobile: boolean): Promise<void> {
  if (!isMobile) return
  await page
    .getByRole('navigation', { name: 'Views', exact: true })
    .getByRole('button', { name: 'Chat', exact: true })
    .click()
}

test('six taps lead from a new trip to a plan, without a message', async ({ signedInPage: page, isMobile }) => {
  const chat = new Chat(page)
  await page.goto('/trips/new')
  await page.getByRole('button', { name: 'Chengdu', exact: true }).click()
  await page.getByRole('button', { name: 'Create now, add details later', exact: true }).click()
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}/)
  await openChat(page, isMobile)
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
  await openChat(page, isMobile)
  const wishes = chat.pane.getByRole('list', { name: 'Your wishes', exact: true })
  await wishes.getByRole('button', { name: 'Travelers 1 adult assumed', exact: true }).click()
  await page.getByRole('button', { name: 'More: Adults', exact: true }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(wishes.getByRole('button', { name: 'Travelers 2 adults', exact: true })).toBeVisible()
  await page.reload()
  await openChat(page, isMobile)
  await expect(wishes.getByRole('button', { name: 'Travelers 2 adults', exact: true })).toBeVisible()
})
