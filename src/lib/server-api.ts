// Access from server components and the auth route to the server in the same process; Next bundles share no module state with it.
import { cookies, headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { User } from '#contract/account.ts'
import { languageOf } from '#contract/locale.ts'
import { type ServerApi, serverApiKey } from '#contract/server-api.ts'
import { withBasePath } from './base-path.ts'

/** @throws when Next runs without the server process. */
export function serverApi(): ServerApi {
  const { [serverApiKey]: api } = globalThis as { [serverApiKey]?: ServerApi }
  if (!api) throw new Error('Start the product with `npm start` or `npm run dev`: pages need the server around them.')
  return api
}

/** The user of this request; null when signed out. */
export async function findSignedInUser(): Promise<User | null> {
  return serverApi().findUserOfCookies(await readCookies())
}

/** A query of the API by the user of this request. @throws TRPCError as the procedure does. */
export async function askServer(path: string, input: unknown): Promise<unknown> {
  const [jar, locale] = await Promise.all([readCookies(), getLocale()])
  return serverApi().query({ path, input, cookies: jar, locale: languageOf(locale) })
}

async function readCookies(): Promise<Record<string, string>> {
  const jar = await cookies()
  return Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
}

/** `https://host` that this request came to, with the base path. */
export async function requestOrigin(): Promise<string> {
  const head = await headers()
  return withBasePath(`${head.get('x-forwarded-proto')}://${head.get('x-forwarded-host')}`)
}
