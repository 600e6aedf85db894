import { dayIn } from '#lib/calendar-days.ts'
import { formatDay, formatMoney } from '#lib/format.ts'
import { findLayoutFaults } from './find-layout-faults.ts'
import { findViolations } from './find-violations.ts'
import { expect, test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

// Its date is that of Chengdu for six hours of the day only.
test.use({ timezoneId: 'Pacific/Honolulu' })

test('two travelers share what they spent and settle up', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
  browser,
  baseURL,
}) => {
  const friend = await newTraveller(baseURL ?? '', 'zh-CN')
  const { id: tripId } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  await traveller.api.accounts.updateProfile.mutate({ homeCurrency: 'EUR' })
  const { token } = await traveller.api.companions.invite.mutate({ tripId, role: 'editor' })
  await friend.api.companions.acceptInvite.mutate({ token })
  const train = { tripId, title: '火车票', amount: { amount: 40_000, currency: 'CNY' } }
  await friend.api.budget.expenses.create.mutate(train)

  await page.goto(`/trips/${tripId}/budget`)
  await page.getByRole('button', { name: 'Add expense', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'New expense', exact: true })
  const today = formatDay(dayIn('Asia/Shanghai', Date.now()), 'en', 'year')
  await expect(sheet.getByLabel('Date', { exact: true })).toHaveValue(today)
  await sheet.getByLabel('What for', { exact: true }).fill('Hotpot')
  await sheet.getByLabel('Amount', { exact: true }).fill('100')
  await expect(sheet.getByText('CN¥50.00', { exact: true })).toHaveCount(2)
  await sheet.getByLabel('Amount', { exact: true }).press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('button', { name: 'Hotpot', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Add expense', exact: true }).click()
  await sheet.getByLabel('What for', { exact: true }).fill('Groceries')
  await sheet.getByLabel('Amount', { exact: true }).fill('110')
  await sheet.getByRole('radio', { name: 'Items', exact: true }).check()
  await sheet.getByLabel('Item 1', { exact: true }).fill('Fruit')
  await sheet.getByLabel('Amount of item 1, in CNY', { exact: true }).fill('80')
  await sheet.getByRole('button', { name: 'Add an item', exact: true }).click()
  await sheet.getByLabel('Item 2', { exact: true }).fill('Sunscreen')
  await sheet.getByLabel('Amount of item 2, in CNY', { exact: true }).fill('20')
  await sheet.getByRole('button', { name: 'Add an item', exact: true }).click()
  await sheet.getByRole('button', { name: 'Remove item 3', exact: true }).click()
  await expect(sheet.getByLabel('Item 2', { exact: true })).toBeFocused()
  const sharing = sheet.getByRole('group', { name: 'Who shares item 2', exact: true })
  await sharing.getByRole('checkbox', { name: friend.name, exact: true }).uncheck()
  // Of the ten that the bill has beyond its items, six fall to who had more of them.
  await expect(sheet.getByText('CN¥66.00', { exact: true })).toBeVisible()
  await expect(sheet.getByText('CN¥44.00', { exact: true })).toBeVisible()
  expect(await findViolations(page, sheet)).toEqual([])
  // From here on as narrow as it gets.
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await findLayoutFaults(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: 'Groceries', exact: true }).click()
  const saved = page.getByRole('dialog', { name: 'Expense', exact: true })
  await expect(saved.getByLabel('Item 2', { exact: true })).toHaveValue('Sunscreen')
  await saved.getByRole('button', { name: 'Cancel', exact: true }).click()

  const context = await browser.newContext()
  await prepareBrowser(context, baseURL ?? '', { locale: 'zh-CN' })
  const theirs = await context.newPage()
  await signInBrowser(theirs, friend, baseURL)
  await theirs.goto(`/trips/${tripId}/budget?tab=settle`)
  await expect(theirs.getByRole('list', { name: '待付款项', exact: true }).getByRole('listitem')).toHaveCount(1)

  await page.getByRole('tab', { name: /^Settle up/ }).click()
  const { items } = await traveller.api.travel.convertCurrency.query({
    amount: { amount: 10_600, currency: 'CNY' },
    to: 'EUR',
  })
  const inEuro = items.map(({ amount }) => `about ${formatMoney(amount, 'en', { exact: true })}`)[0] ?? ''
  const payments = page.getByRole('list', { name: 'Payments to make', exact: true })
  await expect(payments.getByText(inEuro, { exact: true })).toBeVisible()
  const mine = page.getByRole('table', { name: 'Balances', exact: true }).getByRole('row', { name: traveller.name })
  await expect(mine.getByText(inEuro, { exact: true })).toBeVisible()
  await expect(page.getByRole('table').getByText(/^about/)).toHaveCount(1)
  await expect(page.getByText(/^1 CNY = 0\.\d+ EUR on \w+ \d+, \d{4}$/)).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  expect(await findLayoutFaults(page)).toEqual([])
  const owed = `Mark as paid: ${traveller.name} pays ${friend.name} CN¥106`
  await page.getByRole('button', { name: owed, exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nobody owes anything', exact: true })).toBeVisible()
  // The other browser hears of it.
  await expect(theirs.getByRole('heading', { name: '没有人需要付款', exact: true })).toBeVisible()
  await context.close()
})
