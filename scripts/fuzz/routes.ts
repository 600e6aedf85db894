// Every HTTP route and the socket, each asked with drawn requests. Fails on an answer of our own fault, on an error in the log and
// on a connection that is not ended. `node --expose-gc scripts/fuzz/routes.ts INPUTS PART`, FUZZ_SEED=7; the pages have to be built.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { apiTokenScopes } from '../../src/contract/api-token.ts'
import { serverApiKey } from '../../src/contract/server-api.ts'
import { preparePages } from '../../src/server/http/pages.ts'
import { createAppServer } from '../../src/server/http/server.ts'
import { createServerApi } from '../../src/server/http/server-api.ts'
import { createLogger } from '../../src/server/observability/logger.ts'
import { seededUnit } from '../../src/testing/drawn-inputs.ts'
import { addMember, createCallerAs } from '../../src/testing/factories.ts'
import { createTripScene } from '../../src/testing/trip-scene.ts'
import { type Dice, drawRequest, type FuzzedRoute, fuzzedRoutes, type KnownThings } from './draw-request.ts'
import { createFindings, endPart, mostFindings, say } from './findings.ts'
import { fuzzSocket } from './fuzz-socket.ts'
import { openFuzzedApp } from './fuzzed-app.ts'
import { inMegabytes, measureMemory } from './measure-memory.ts'
import { sendRaw } from './send-raw.ts'

const [, , inputs = '200', part = ''] = process.argv
const scopes = apiTokenScopes.filter((scope) => scope !== 'admin')
const seed = Number(process.env.FUZZ_SEED ?? 1)
const roundsOfWarmUp = 20
const findings = createFindings()
let asking: { where: string; input: unknown } = { where: 'the start', input: null }

const logger = createLogger('error', { write: (line) => findings.report(asking.where, line, asking.input) })
const { container, close } = await openFuzzedApp({ METRICS_TOKEN: 'a token that only this program knows' }, logger)
Object.assign(globalThis, { [serverApiKey]: createServerApi(container) })
const pages = await preparePages({
  dev: false,
  hostname: '127.0.0.1',
  port: 0,
  basePath: '',
  trustProxy: false,
  mapOrigins: [],
})
const app = createAppServer(container, pages)
app.server.listen(0, '127.0.0.1')
await once(app.server, 'listening')
const { port } = app.server.address() as AddressInfo
const url = `http://127.0.0.1:${port}`

async function prepareThings(): Promise<KnownThings> {
  const { actors, ids } = await createTripScene(container)
  const { tripId = '', fileId = '' } = ids
  const account = { email: 'browser@example.com', password: 'a long enough password' }
  const { user } = await createCallerAs(container, null).accounts.register({ name: 'Mei', ...account })
  await addMember(container, tripId, { ...actors.viewer, userId: user.id }, 'editor')
  const owner = createCallerAs(container, actors.owner)
  const { token: apiToken } = await owner.accounts.tokens.create({ name: 'fuzz', scopes })
  const feed = await owner.exports.feeds.create({ tripId })
  const share = await owner.companions.shareLinks.create({ tripId, sections: ['plan'] })
  const lastPart = (address: string) => address.split('/').at(-1) ?? ''
  return {
    tripId,
    fileId,
    apiToken,
    feedToken: lastPart(feed.url).replace(/\.ics$/, ''),
    shareToken: lastPart(share.url),
    cookie: await signInBrowser(account),
  }
}

/** As a form would. */
async function signInBrowser({ email, password }: { email: string; password: string }): Promise<string> {
  const jar: string[] = []
  const keep = (answer: Response) => jar.push(...answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''))
  const csrf = await fetch(`${url}/api/auth/csrf`)
  keep(csrf)
  const csrfToken = String(Reflect.get(Object(await csrf.json()), 'csrfToken'))
  const body = new URLSearchParams({ email, password, csrfToken, json: 'true' })
  const headers = { cookie: jar.join('; ') }
  keep(await fetch(`${url}/api/auth/callback/credentials`, { method: 'POST', headers, body, redirect: 'manual' }))
  return jar.join('; ')
}

async function fuzz(route: FuzzedRoute, rounds: number, unit: () => number): Promise<string> {
  const dice = diceOf(unit)
  const statuses = new Map<string, number>()
  for (let round = 0; round < rounds && findings.list.length <= mostFindings; round++) {
    const request = drawRequest(route, round, dice, known)
    const input = { ...request, body: request.body.toString('latin1').slice(0, 300) }
    asking = { where: route.name, input }
    const { status, text } = await findings.timed(route.name, input, () => sendRaw(port, request))
    if ((status ?? 0) >= 500 || text.includes('"code":"INTERNAL"'))
      findings.report(route.name, text.slice(0, 400), input)
    statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1)
  }
  return [...statuses].map(([status, times]) => `${status} ${times}`).join(', ')
}

function diceOf(unit: () => number): Dice {
  return { unit, among: (values) => values[Math.floor(unit() * values.length)] ?? values[0] }
}

// Next keeps a process alive that has failed.
const known = await prepareThings().catch(giveUp)
const growth = await fuzzAll().catch(giveUp)
await app.close(1000)
await pages.close()
await close()
await endPart({ findings: [...findings.list], growth })

async function fuzzAll(): Promise<number> {
  for (const route of fuzzedRoutes) await fuzz(route, roundsOfWarmUp, seededUnit(0))
  const before = measureMemory()
  for (const route of fuzzedRoutes.filter(({ name }) => name.includes(part)))
    say(`${route.name}: ${await fuzz(route, Number(inputs), seededUnit(seed))}; ${inMegabytes(measureMemory())}`)
  if ('/api/ws'.includes(part)) {
    const dice = diceOf(seededUnit(seed))
    for (let round = 0; round < Number(inputs); round++) {
      asking = { where: '/api/ws', input: round }
      await fuzzSocket(url, { dice, known, findings })
    }
    say(`/api/ws: ${inputs} frames; ${inMegabytes(measureMemory())}`)
  }
  const growth = measureMemory() - before
  say(`${fuzzedRoutes.length + 1} routes; memory grew by ${inMegabytes(growth)} from ${inMegabytes(before)}`)
  return growth
}

function giveUp(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}
