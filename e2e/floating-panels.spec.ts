// Menus, panels and labels are loaded after the page: a tap that comes before them is not lost.
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

/** Holds back what the document does not name, until the answer is called. */
async function holdLateFiles(page: Page, path: string): Promise<() => void> {
  const document = await (await page.request.get(path)).text()
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    if (!document.includes(name)) await released
    await route.continue()
  })
  return release
}

test('a menu and a panel open when their code comes after the tap', async ({ signedInPage: page }) => {
  const release = await holdLateFiles(page, '/trips')
  await page.goto('/trips')
  const bell = page.getByRole('button', { name: /^Notifications/ })
  await bell.click()
  await expect(bell).toHaveAttribute('aria-expanded', 'true')
  release()
  const panel = page.getByRole('dialog', { name: 'Notifications', exact: true })
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(bell).toHaveAttribute('aria-expanded', 'false')
})

test('a label shows for the keyboard and the mouse, and goes', { tag: '@desktop' }, async ({ signedInPage: page }) => {
  await page.goto('/trips')
  const bell = page.getByRole('button', { name: /^Notifications/ })
  const label = page.getByRole('tooltip', { name: /^Notifications/ })
  await page.keyboard.press('Tab')
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(bell).toBeFocused({ timeout: 100 })
  }).toPass()
  await expect(label).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(label).toBeHidden()
  await bell.blur()
  await bell.hover()
  await expect(label).toBeVisible()
  await page.mouse.move(5, 500, { steps: 4 })
  await expect(label).toBeHidden()
})
