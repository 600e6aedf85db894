import { randomUUID } from 'node:crypto'
import { expect, test } from './test.ts'
import { admin, signInByApi } from './travellers.ts'

const password = 'seven paper boats'

test('register, sign out, and come back to the page that was wanted', async ({ page }) => {
  const email = `new-${randomUUID()}@example.org`
  await page.goto('/register')
  await page.getByLabel('Name').fill('Grace Hopper')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL('/trips')
  await expect(page.getByText('No trips yet')).toBeVisible()

  await page.getByRole('button', { name: 'Account of Grace Hopper' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/login')

  await page.goto('/profile/sessions')
  await expect(page).toHaveURL('/login?next=%2Fprofile%2Fsessions')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/profile/sessions')
  await expect(page.getByText('This device')).toBeVisible()
})

test.describe('refusals', () => {
  test.use({ allowedConsole: [/status of 4\d\d/] })

  test('what is wrong is said at the field, and nothing typed is lost', async ({ page }) => {
    await page.goto('/register')
    await page.getByLabel('Name').fill('Grace Hopper')
    await page.getByLabel('E-mail').fill('grace')
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByText('This does not look like an e-mail address.')).toBeVisible()
    await expect(page.getByText('Use at least 10 characters.')).toBeVisible()
    await expect(page.getByLabel('E-mail')).toBeFocused()
    await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')

    await page.getByLabel('E-mail').fill(admin.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByText('There is already an account with this e-mail.')).toBeVisible()
    await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
  })

  test('a wrong password is refused in words', async ({ page, traveller }) => {
    await page.goto('/login')
    await page.getByLabel('E-mail').fill(traveller.email)
    await page.getByLabel('Password', { exact: true }).fill('not my password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('The e-mail or the password is not right.')).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(traveller.email)
  })
})

test('a forgotten password is set anew by the mailed link, once', async ({ page, traveller, baseURL }) => {
  await page.goto('/forgot')
  await page.getByLabel('E-mail').fill(traveller.email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('a link is on its way')).toBeVisible()

  const api = await signInByApi(baseURL ?? '', admin)
  const { items } = await api.admin.outbox.list.query({ limit: 100 })
  const mail = items.find(({ to }) => to === traveller.email)
  const link = /https?:\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('New password').fill('eight tin soldiers')
  await page.getByLabel('The same again').fill('eight tin soldiers')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail').fill(traveller.email)
  await page.getByLabel('Password', { exact: true }).fill('eight tin soldiers')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/trips')
})

test('the profile keeps a new name, and speaks the chosen language', async ({ signedInPage: page }) => {
  await page.goto('/profile')
  await page.getByLabel('Name').fill('Rear Admiral Hopper')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-CN')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: '个人资料' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('姓名')).toHaveValue('Rear Admiral Hopper')
})
