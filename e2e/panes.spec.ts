import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

test('the lines between the panes move by mouse and by keys, and stay where they were left', {
  tag: '@desktop',
}, async ({ signedInPage: page, traveller }) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  await new TripPage(page).open(tripId)
  const line = page.getByRole('separator', { name: 'Resize Plan and Map', exact: true })
  await expect(line).toHaveAttribute('aria-valuenow', '40')
  const box = await line.boundingBox()
  if (!box) throw new Error('The line is not drawn.')
  await page.mouse.move(box.x, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x - 144, box.y + 200, { steps: 4 })
  await page.mouse.up()
  await expect(line).toHaveAttribute('aria-valuenow', '30')
  await line.press('ArrowRight')
  await expect(line).toHaveAttribute('aria-valuenow', '35')
  await page.reload()
  await expect(line).toHaveAttribute('aria-valuenow', '35')
  await line.press('Home')
  await expect(line).toHaveAttribute('aria-valuenow', '24')
  await line.press('Enter')
  await expect(line).toHaveAttribute('aria-valuenow', '40')
})
