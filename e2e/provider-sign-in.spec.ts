// Accounts on a server with a provider of OpenID Connect and a mail server, both of this process.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { findViolations } from './find-violations.ts'
import { startMailCatcher } from './mail-catcher.ts'
import { startOwnServer } from './own-server.ts'
import { expect, test } from './test.ts'
import { prepareBrowser } from './travellers.ts'

const client = { id: 'journeyon', secret: 'a secret of this journey' }

// The pages of the provider are not ours.
test.use({ allowedConsole: [/127\.0\.0\.1|Content Security Policy|Failed to load resource/] })

/** It lets anybody in; for whoever calls themselves `unconfirmed` it does not vouch. */
function createProvider(issuer: string, redirectUri: string): RequestListener {
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_, accountId) => ({
      accountId,
      claims: (_use, _scope) => ({
        sub: accountId,
        email: `${accountId}@example.com`,
        email_verified: accountId !== 'unconfirmed',
        name: `Lin ${accountId}`,
      }),
    }),
    cookies: { keys: ['a key of this journey'] },
  })
  return provider.callback()
}

/** The server has to know its address before it starts: it stands in the mails. */
async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  taken.close()
  await once(taken, 'close')
  return port
}

test('people sign in with a provider that has confirmed their address, or with a mail that does', {
  tag: '@desktop',
}, async ({ page, context }) => {
  let listener: RequestListener | null = null
  const host = createServer((req, res) => void listener?.(req, res)).listen(0, '127.0.0.1')
  await once(host, 'listening')
  const issuer = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
  const provider = { id: 'company', name: 'Company', issuer, clientId: client.id, clientSecret: client.secret }
  const mails = await startMailCatcher()
  const port = await freePort()
  const server = await startOwnServer({
    PORT: String(port),
    OIDC_PROVIDERS: JSON.stringify([provider]),
    SMTP_URL: mails.url,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
  })
  try {
    listener = createProvider(issuer, `${server.url}/api/auth/callback/company`)
    await prepareBrowser(context, server.url, { locale: 'en' })
    const enterAs = async (name: string) => {
      await page.goto(`${server.url}/login`)
      await page.getByRole('button', { name: 'Continue with Company', exact: true }).click()
      await page.locator('input[name=login]').fill(name)
      await page.locator('input[name=password]').fill('anything')
      await page.locator('button[type=submit]').click()
      await page.locator('button[type=submit]').click()
    }
    /** From another page: one that finds itself signed out goes to the sign-in by itself. */
    const becomeNobody = async () => {
      await page.goto('about:blank')
      await context.clearCookies()
      await prepareBrowser(context, server.url, { locale: 'en' })
    }
    await enterAs('unconfirmed')
    await expect(page.getByRole('alert').filter({ hasText: 'hasn’t confirmed your email address' })).toBeVisible()
    await becomeNobody()
    await enterAs('mei')
    await expect(page).toHaveURL(`${server.url}/trips`)
    await page.goto(`${server.url}/profile`)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Lin mei')

    await becomeNobody()
    await page.goto(`${server.url}/register`)
    await page.getByLabel('Name', { exact: true }).fill('Rosa')
    await page.getByLabel('Email', { exact: true }).fill('rosa@example.com')
    await page.getByLabel('Password', { exact: true }).fill('seven paper boats')
    await page.getByRole('button', { name: 'Create account', exact: true }).click()
    await expect(page.getByText('We’ve sent an email to rosa@example.com.')).toBeVisible()
    await expect.poll(() => mails.links().find((link) => link.includes('/confirm-registration?'))).toBeTruthy()
    await page.goto(mails.links().find((link) => link.includes('/confirm-registration?')) ?? '')
    await expect(page.getByRole('heading', { name: 'Finish creating your account', exact: true })).toBeVisible()
    expect(await findViolations(page)).toEqual([])
    await page.getByLabel('Password', { exact: true }).fill('seven paper boats')
    await page.getByRole('button', { name: 'Open my account', exact: true }).click()
    await expect(page).toHaveURL(`${server.url}/trips`)
  } finally {
    await server.stop()
    mails.close()
    host.closeAllConnections()
    host.close()
  }
})
