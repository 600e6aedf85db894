// People for the journeys, made through the same procedures that programs use.
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { Locale } from '#contract/locale.ts'
import type { AppRouter } from '#server/http/root.router.ts'

export interface Traveller {
  name: string
  email: string
  password: string
  /** Typed calls as this person. */
  api: ReturnType<typeof connect>
}

/** The first account of the server: its admin. */
export const admin = { name: 'Ada Admin', email: 'ada@example.org', password: 'quiet river lantern' }

/** Each caller comes from an address of its own, so that rate limits meet nobody who does not deserve them. */
function anyAddress(): string {
  const part = () => Math.floor(Math.random() * 254) + 1
  return `10.${part()}.${part()}.${part()}`
}

export function connect(baseURL: string, token: string | null) {
  const address = anyAddress()
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${baseURL}/api/trpc`,
        headers: () => ({ 'x-forwarded-for': address, ...(token ? { authorization: `Bearer ${token}` } : {}) }),
      }),
    ],
  })
}

export async function signInByApi(baseURL: string, { email, password }: { email: string; password: string }) {
  const { accessToken } = await connect(baseURL, null).accounts.signIn.mutate({ email, password })
  return connect(baseURL, accessToken)
}

export async function newTraveller(baseURL: string, locale: Locale = 'en'): Promise<Traveller> {
  const person = {
    name: locale === 'en' ? 'Grace Hopper' : '王小明',
    email: `traveller-${randomUUID()}@example.org`,
    password: 'seven paper boats',
  }
  const { accessToken } = await connect(baseURL, null).accounts.register.mutate({ ...person, locale })
  return { ...person, api: connect(baseURL, accessToken) }
}

/** Somebody with the powers of an admin whose account is nobody else's to change. */
export async function newAdmin(baseURL: string, locale: Locale = 'en'): Promise<Traveller> {
  const person = await newTraveller(baseURL, locale)
  const { id } = await person.api.accounts.me.query()
  await (await signInByApi(baseURL, admin)).admin.users.setRole.mutate({ userId: id, role: 'admin' })
  return person
}

/** Requests of this browser come from an address of their own; language and theme are chosen before the first page. */
export async function prepareBrowser(
  context: BrowserContext,
  baseURL: string,
  { locale = 'en', theme = 'light' }: { locale?: Locale; theme?: 'light' | 'dark' } = {},
): Promise<void> {
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': anyAddress() })
  await context.addCookies([
    { name: 'locale', value: locale, url: baseURL },
    { name: 'theme', value: theme, url: baseURL },
  ])
}

/** Signs in without the form: the session cookie comes from the sign-in route itself. `origin`: of another server than the shared one. */
export async function signInBrowser(page: Page, { email, password }: { email: string; password: string }, origin = '') {
  const csrf: unknown = await (await page.request.get(`${origin}/api/auth/csrf`)).json()
  const csrfToken = typeof csrf === 'object' && csrf !== null ? Reflect.get(csrf, 'csrfToken') : ''
  const answer = await page.request.post(`${origin}/api/auth/callback/credentials`, {
    form: { email, password, csrfToken: String(csrfToken), json: 'true' },
  })
  if (!answer.ok()) throw new Error(`signing in failed: ${answer.status()} ${await answer.text()}`)
}
