import { randomUUID } from 'node:crypto'
import { expect, test } from './test.ts'
import { admin, connect, newTraveller, signInByApi } from './travellers.ts'

const password = 'seven paper boats'

test('register, sign out, and come back to the page that was wanted', async ({ page }) => {
  const email = `new-${randomUUID()}@example.org`
  await page.goto('/register')
  await page.getByLabel('Name', { exact: true }).fill('Grace Hopper')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account', exact: true }).click()
  await expect(page).toHaveURL('/trips')
  await expect(page.getByText('No trips yet')).toBeVisible()

  await page.getByRole('button', { name: 'Grace Hopper’s account', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL('/login')

  await page.goto('/profile/sessions')
  await expect(page).toHaveURL('/login?next=%2Fprofile%2Fsessions')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/profile/sessions')
  await expect(page.getByText('This device')).toBeVisible()
})

test('a browser in which no language was chosen follows the account', { tag: '@desktop' }, async ({
  page,
  context,
  baseURL,
}) => {
  const { email, password: secret } = await newTraveller(baseURL ?? '', 'zh-CN')
  await context.clearCookies({ name: 'locale' })
  await page.goto('/login')
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/)
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/trips')
  await expect(page.getByRole('heading', { level: 1, name: '我的旅行', exact: true })).toBeVisible()
})

test('a plan that was tried out without an account moves into the new one', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Where to?', { exact: true }).fill('Chengdu')
  await page.getByRole('button', { name: 'Plan my trip', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Chengdu, 2 days', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Chengdu, 2 days', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Create an account to keep it', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('Grace Hopper')
  await page.getByLabel('Email', { exact: true }).fill(`new-${randomUUID()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account', exact: true }).click()
  await expect(page.getByText('“Chengdu, 2 days” is now in your trips', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Chengdu, 2 days', exact: true })).toBeVisible()
  await page.goto('/trips')
  await expect(page.getByText('Chengdu, 2 days')).toHaveCount(1)
})

test.describe('refusals', () => {
  test.use({ allowedConsole: [/status of 4\d\d/] })

  test('what is wrong is said at the field, and nothing typed is lost', { tag: '@desktop' }, async ({ page }) => {
    await page.goto('/register')
    await page.getByLabel('Name', { exact: true }).fill('Grace Hopper')
    await page.getByLabel('Email', { exact: true }).fill('grace')
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Create account', exact: true }).click()
    await expect(page.getByText('Enter a valid email address.')).toBeVisible()
    await expect(page.getByText('Use at least 10 characters.')).toBeVisible()
    await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Grace Hopper')

    await page.getByLabel('Email', { exact: true }).fill(admin.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Create account', exact: true }).click()
    await expect(page.getByText('An account with this email already exists.')).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Grace Hopper')
  })

  test('a wrong password is refused in words', { tag: '@desktop' }, async ({ page, traveller }) => {
    await page.goto('/login')
    await page.getByLabel('Email', { exact: true }).fill(traveller.email)
    await page.getByLabel('Password', { exact: true }).fill('not my password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText('Incorrect email or password.')).toBeVisible()
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue(traveller.email)
  })
})

test('a forgotten password is set anew by the mailed link, once', { tag: '@desktop' }, async ({
  page,
  traveller,
  baseURL,
}) => {
  await page.goto('/login')
  await page.getByLabel('Email', { exact: true }).fill(traveller.email)
  // Said by the server already: no mail is promised until a script knows better.
  expect(await (await page.request.get('/forgot')).text()).toContain('This server sends no email.')
  await page.getByRole('link', { name: 'Forgot password?', exact: true }).click()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(traveller.email)
  await page.getByRole('button', { name: 'Request reset link', exact: true }).click()
  await expect(page.getByText('an administrator now has a reset link')).toBeVisible()

  const api = await signInByApi(baseURL ?? '', admin)
  const { items } = await api.admin.outbox.list.query({ limit: 100 })
  const mail = items.find(({ to }) => to === traveller.email)
  const link = /https?:\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('New password', { exact: true }).fill('eight tin soldiers')
  await page.getByLabel('Confirm new password', { exact: true }).fill('eight tin soldiers')
  await page.getByRole('button', { name: 'Save password', exact: true }).click()
  await expect(page).toHaveURL('/trips')
})

test('the profile keeps a new name, and speaks the chosen language', { tag: '@desktop' }, async ({
  signedInPage: page,
}) => {
  await page.goto('/profile')
  await page.getByLabel('Name', { exact: true }).fill('Rear Admiral Hopper')
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-CN')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { name: '个人资料', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('昵称', { exact: true })).toHaveValue('Rear Admiral Hopper')
})

test('an API token is shown once, lets a program in, and ends when it is revoked', { tag: '@desktop' }, async ({
  signedInPage: page,
  baseURL,
}) => {
  await page.goto('/profile')
  await page.getByRole('link', { name: 'API tokens' }).click()
  await expect(page.getByText('You have no API tokens yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Create token' }).click()
  await expect(page.getByText('Give the token a name.')).toBeVisible()
  await page.getByLabel('Name').fill('Home dashboard')
  await page.getByLabel('Change trips').check()
  await page.getByLabel('Expires').selectOption('In 30 days')
  await page.getByRole('button', { name: 'Create token' }).click()
  const shown = page.getByLabel('New token: Home dashboard')
  await expect(shown).toHaveValue(/^jo_/)
  const program = connect(baseURL ?? '', await shown.inputValue())
  await program.trips.create.mutate({ destination: 'Lisbon' })
  await page.reload()
  await expect(shown).toHaveCount(0)
  await expect(page.getByText(/Last used .* expires .*/)).toBeVisible()

  await page.getByRole('button', { name: 'Revoke Home dashboard' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('You have no API tokens yet.')).toBeVisible()
  await expect(program.trips.list.query({})).rejects.toThrow('UNAUTHENTICATED')
})
