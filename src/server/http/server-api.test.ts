import { encode } from 'next-auth/jwt'
import { beforeAll, expect, test } from 'vitest'
import { createCallerAs, createTrip, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createServerApi } from './server-api.ts'

const opened = useTestContainer()
const credentials = { email: 'Mei@Example.com', password: 'correct horse battery' }
const from = { address: '192.0.2.1', userAgent: 'Firefox' }

beforeAll(() => createCallerAs(opened.container, null).accounts.register({ name: 'Mei', ...credentials }))

const cookiesFor = async (sid: string, name = 'next-auth.session-token') => ({
  [name]: await encode({ token: { sid }, secret: opened.container.authSecret }),
})

test('identifies a browser session by its cookie until it is closed', async () => {
  const api = createServerApi(opened.container)
  const { user, sessionId } = await api.signInBrowser(credentials, from)
  expect(user.email).toBe('mei@example.com')
  expect(await api.findUserOfSession(sessionId)).toEqual(user)
  const cookies = [await cookiesFor(sessionId), await cookiesFor(sessionId, '__Secure-next-auth.session-token')]
  for (const jar of cookies) expect(await api.findUserOfCookies(jar)).toEqual(user)
  await api.closeSession(sessionId)
  await api.closeSession(sessionId)
  expect(await api.findUserOfSession(sessionId)).toBeNull()
  for (const jar of cookies) expect(await api.findUserOfCookies(jar)).toBeNull()
})

test('identifies no user without a cookie, or with a forged or foreign one', async () => {
  const api = createServerApi(opened.container)
  const forged = await encode({ token: { sid: crypto.randomUUID() }, secret: 'a secret of somebody else, 32+ chars' })
  const jars: Record<string, string>[] = [{}, { 'next-auth.session-token': 'x' }, { 'next-auth.session-token': forged }]
  for (const jar of [...jars, await cookiesFor(crypto.randomUUID())])
    expect(await api.findUserOfCookies(jar)).toBeNull()
})

test('refuses with codes; an invalid address is answered like a wrong password', async () => {
  const api = createServerApi(opened.container)
  const refusal = (email: string, password: string) => failureOf(api.signInBrowser({ email, password }, from))
  expect(await refusal(credentials.email, 'wrong')).toEqual({ code: 'INVALID_CREDENTIALS', details: {} })
  expect(await refusal('not an address', 'x')).toEqual({ code: 'INVALID_CREDENTIALS', details: {} })
  expect(await refusal(credentials.email, '')).toEqual({ code: 'INVALID_CREDENTIALS', details: {} })
})

test('browser sign-ins from one address share a limit', async () => {
  const api = createServerApi(opened.container)
  const attempts = Array.from({ length: 31 }, () =>
    failureOf(api.signInBrowser({ email: 'x', password: 'x' }, { ...from, address: '192.0.2.99' })),
  )
  const codes = (await Promise.all(attempts)).map((failure) => failure?.code)
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1)
})

test('answers queries as the person of the cookies, with what arrives over HTTP', async () => {
  const { container } = opened
  const api = createServerApi(container)
  const { sessionId } = await api.signInBrowser(credentials, from)
  const owner = await container.services.identity.identifyBrowser(await cookiesFor(sessionId), requestScope())
  if (!owner) throw new Error('nobody behind a fresh session')
  const { id: tripId } = await createTrip(container, owner)
  const ask = async (sid: string | null, path = 'trips.get') =>
    api.query({ path, input: { tripId }, cookies: sid ? await cookiesFor(sid) : {}, locale: 'en' })

  const trip = await createCallerAs(container, owner).trips.get({ tripId })
  expect(await ask(sessionId)).toEqual(JSON.parse(JSON.stringify(trip)))
  await expect(ask(null)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  // A page reads, and nothing more.
  await expect(ask(sessionId, 'trips.delete')).rejects.toMatchObject({ code: 'NOT_FOUND' })

  const other = { email: 'bo@example.com', password: credentials.password }
  await createCallerAs(container, null).accounts.register({ name: 'Bo', ...other })
  const stranger = await api.signInBrowser(other, from)
  await expect(ask(stranger.sessionId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
