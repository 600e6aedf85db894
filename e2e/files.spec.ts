// Files of a trip: chosen, dropped and pasted, shown by day, removed and brought back.
import sharp from 'sharp'
import { findViolations } from './find-violations.ts'
import { expect, test } from './test.ts'

// A refused file is answered with a status that the console repeats.
test.use({ allowedConsole: [/status of 415/] })

/** As a camera writes it: with the moment of the picture. */
function takePhoto(dateTime: string): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a9' } })
    .withExif({ IFD2: { DateTimeOriginal: dateTime } })
    .jpeg()
    .toBuffer()
}

test('photos are sorted by the days on which they were taken, where that is wished', async ({
  signedInPage: page,
  traveller,
}) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({
    destination: 'Chengdu',
    startDate: '2027-05-15',
    durationDays: 3,
  })
  await page.goto(`/trips/${tripId}/files`)
  const chooser = page.locator('input[type=file][multiple]')
  await page.getByRole('checkbox', { name: /^Keep when and where it was taken/ }).check()
  await chooser.setInputFiles([
    { name: 'panda.jpg', mimeType: 'image/jpeg', buffer: await takePhoto('2027:05:16 14:03:00') },
    { name: 'ticket.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nticket') },
  ])
  const files = page.getByRole('region', { name: 'Files', exact: true })
  await expect(files.getByRole('listitem')).toHaveCount(2)
  await expect(files.getByText(/^Taken .*2:03\sPM$/)).toBeVisible()
  await page.getByRole('checkbox', { name: /^Keep when and where it was taken/ }).uncheck()
  await chooser.setInputFiles({
    name: 'secret.jpg',
    mimeType: 'image/jpeg',
    buffer: await takePhoto('2027:05:17 09:00:00'),
  })
  await expect(files.getByRole('listitem')).toHaveCount(3)

  await page.getByRole('radio', { name: 'Photos', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'By day', exact: true }).check({ force: true })
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'Day 2' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Date unknown', exact: true })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.reload()
  await expect(files.getByRole('listitem')).toHaveCount(3)
})

test('files that are dropped and pasted arrive, others are refused in words, and removing is undone', {
  tag: '@desktop',
}, async ({ signedInPage: page, traveller }) => {
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  await page.goto(`/trips/${tripId}/files`)
  await expect(page.getByText('No files yet', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    const dropped = new DataTransfer()
    dropped.items.add(new File(['%PDF-1.7\nhotel'], 'hotel.pdf', { type: 'application/pdf' }))
    dropped.items.add(new File(['MZ\u0090\u0000'], 'setup.exe', { type: 'application/octet-stream' }))
    for (const type of ['dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer: dropped, cancelable: true }))
    const pasted = new DataTransfer()
    pasted.items.add(new File(['%PDF-1.7\nvisa'], 'visa.pdf', { type: 'application/pdf' }))
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted }))
  })
  const files = page.getByRole('region', { name: 'Files', exact: true })
  await expect(files.getByRole('listitem')).toHaveCount(2)
  const uploads = page.getByRole('region', { name: 'Uploads', exact: true })
  await expect(uploads.getByText('1 file couldn’t be uploaded', { exact: true })).toBeVisible()
  await expect(uploads.getByText(/^This kind of file isn’t supported\./)).toBeVisible()
  await uploads.getByRole('button', { name: 'Dismiss setup.exe', exact: true }).click()
  await expect(uploads).toBeHidden()

  await files.getByRole('button', { name: 'Actions for hotel.pdf', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Remove', exact: true }).click()
  await expect(files.getByText('hotel.pdf', { exact: true })).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(files.getByText('hotel.pdf', { exact: true })).toBeVisible()
})
