// Sign-in with an OpenID Connect provider of this process, from the button to the trips.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
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

test('people sign in with a provider that has confirmed their address', { tag: '@desktop' }, async ({
  page,
  context,
}) => {
  let listener: RequestListener | null = null
  const host = createServer((req, res) => void listener?.(req, res)).listen(0, '127.0.0.1')
  await once(host, 'listening')
  const issuer = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
  const provider = { id: 'company', name: 'Company', issuer, clientId: client.id, clientSecret: client.secret }
  const server = await startOwnServer({ OIDC_PROVIDERS: JSON.stringify([provider]) })
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
    await enterAs('unconfirmed')
    await expect(page.getByRole('alert').filter({ hasText: 'hasn’t confirmed your email address' })).toBeVisible()
    await context.clearCookies()
    await prepareBrowser(context, server.url, { locale: 'en' })
    await enterAs('mei')
    await expect(page).toHaveURL(`${server.url}/trips`)
    await page.goto(`${server.url}/profile`)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Lin mei')
  } finally {
    await server.stop()
    host.closeAllConnections()
    host.close()
  }
})
