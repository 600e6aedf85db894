import type { Page } from '@playwright/test'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

/** As browsers do that translate a page: every text node is wrapped in two <font>, and stands no longer where React put it. */
function translate(page: Page) {
  return page.evaluate(() => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { currentNode } = walker
      const isShown = !currentNode.parentElement?.closest('script, style, noscript, font')
      if (currentNode instanceof Text && isShown && currentNode.data.trim() !== '') texts.push(currentNode)
    }
    for (const text of texts) {
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      text.replaceWith(outer)
      inner.append(text)
    }
    return texts.length
  })
}

test('a trip that the browser translates can be used on', { tag: '@desktop' }, async ({
  traveller,
  signedInPage: page,
}) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Paris', durationDays: 2 })
  const item = { tripId, kind: 'attraction' as const, day: 1 }
  const museum = await traveller.api.itinerary.add.mutate({ ...item, title: 'Museum', start: '09:00', end: '11:00' })
  await traveller.api.itinerary.add.mutate({ ...item, title: 'Park' })
  const followed = new TripPage(page).waitUntilFollowed()
  await page.goto(`/trips/${tripId}`)
  await followed
  const rows = page.locator('[data-list] [data-title]')
  await expect(rows).toHaveText(['Museum', 'Park'])
  expect(await translate(page)).toBeGreaterThan(10)

  await traveller.api.itinerary.update.mutate({
    itemId: museum.id,
    version: 1,
    start: null,
    end: null,
    title: 'Gallery',
  })
  await expect(rows).toHaveText(['Gallery', 'Park'])
  await translate(page)
  await traveller.api.itinerary.remove.mutate({ itemId: museum.id })
  await expect(rows).toHaveText(['Park'])
  await page.getByRole('button', { name: 'More actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'History', exact: true }).click()
  const history = page.getByRole('dialog', { name: 'History', exact: true })
  await expect(history.getByRole('listitem').first()).toBeVisible()
  await translate(page)
  await page.keyboard.press('Escape')
  await expect(history).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'More actions', exact: true })).toBeFocused()
})

test('Ctrl-K finds a trip and goes there; closed, it gives the focus back', { tag: '@desktop' }, async ({
  traveller,
  signedInPage: page,
}) => {
  const { id } = await traveller.api.trips.create.mutate({ destination: 'Paris', title: 'Café tour' })
  await traveller.api.trips.create.mutate({ destination: 'Rome' })
  await page.goto('/trips')
  const search = page.getByRole('searchbox', { name: 'Search trips', exact: true })
  await search.focus()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to', exact: true })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(search).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cafe')
  await expect(palette.getByRole('option').filter({ hasText: 'Rome' })).toHaveCount(0)
  await expect(palette.getByRole('option').first()).toContainText('Café tour')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/trips/${id}`)
})
