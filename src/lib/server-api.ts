// How server components and the sign-in route reach the running server, which lives in the same process but in other modules.
import { cookies } from 'next/headers'
import type { User } from '#contract/account.ts'
import { type ServerApi, serverApiKey } from '#contract/server-api.ts'

/** @throws where Next runs by itself, outside our process. */
export function serverApi(): ServerApi {
  const { [serverApiKey]: api } = globalThis as { [serverApiKey]?: ServerApi }
  if (!api) throw new Error('Start the product with `npm start` or `npm run dev`: pages need the server around them.')
  return api
}

/** Who is asking for this page; null for nobody. */
export async function findSignedInUser(): Promise<User | null> {
  const jar = await cookies()
  return serverApi().findUserOfCookies(Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])))
}
