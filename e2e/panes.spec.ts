import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'

test('the lines between the panes move by mouse and by keys, and stay where they were left', {
  tag: '@desktop',
}, async ({ signedInPage: page, traveller }) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  await new TripPage(page).open(tripId)
  const line = page.getByRole('separator', { name: 'Resize Plan and Map', exact: true })
  const expectShare = (percent: number) =>
    expect.poll(async () => Math.round(Number(await line.getAttribute('aria-valuenow')))).toBe(percent)
  await expectShare(40)
  const box = await line.boundingBox()
  if (!box) throw new Error('The line is not drawn.')
  await page.mouse.move(box.x, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x - 144, box.y + 200, { steps: 4 })
  await page.mouse.up()
  await expectShare(30)
  await line.press('ArrowRight')
  await expectShare(35)
  await page.reload()
  await expectShare(35)
  await line.press('Home')
  await expectShare(24)
  await line.press('Enter')
  await expectShare(40)
})
