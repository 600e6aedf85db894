import { expect, test } from './test.ts'

test('a note of a trip is written, joins the search and is found in the other language', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller: { api },
}) => {
  const { id: tripId } = await api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  await page.goto(`/trips/${tripId}/notes`)
  await page.getByRole('button', { name: 'New note', exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('# 高铁票\n提前十五天放票，身份证取票。')
  await page.getByRole('textbox', { name: 'Tags', exact: true }).fill('车票, 重要')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const notes = page.getByRole('region', { name: 'Notes', exact: true })
  await expect(notes.getByRole('button', { name: '高铁票', exact: true })).toBeVisible()
  await expect.poll(() => api.knowledge.status.query({ tripId })).toEqual({ pending: 0, indexed: 1, failed: 0 })
  await expect(notes.getByText('Being added to search', { exact: true })).toBeHidden()

  await page
    .getByRole('searchbox', { name: 'Search notes in English or Chinese', exact: true })
    .fill('high-speed train')
  const found = page.getByRole('region', { name: 'Search results', exact: true })
  await expect(found.getByText('Found by meaning', { exact: true })).toBeVisible()
  await found.getByRole('button', { name: '高铁票', exact: true }).click()
  await expect(page).toHaveURL(/note=/)
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('高铁票')
})
