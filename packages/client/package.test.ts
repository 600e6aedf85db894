// The package as somebody else gets it: packed, installed into an empty folder, compiled there, and run against a server.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmod, copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeFolder } from '../../src/testing/remove-folder.ts'
import { type ServerProcess, startServerProcess } from '../../src/testing/server-process.ts'
import { createJourneyClient, planTrip } from './src/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')
let scratch: string
let program: string
let server: ServerProcess

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'journeyon-package-'))
  program = join(scratch, 'program')
  const dataDir = join(scratch, 'data')
  await Promise.all([mkdir(program), mkdir(dataDir)])
  // As root the database runs as another user, who must get in.
  await chmod(scratch, 0o755)
  const [started] = await Promise.all([startServerProcess(dataDir), installPackage()])
  server = started
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await removeFolder(scratch)
})

function run(command: string, args: string[], cwd: string) {
  return promisify(execFile)(command, args, { cwd, shell: process.platform === 'win32' })
}

/** Without a network: what the package depends on comes from our own node_modules. */
async function installPackage(): Promise<void> {
  const packed = await run(
    'npm',
    ['pack', '--json', '--pack-destination', scratch],
    fileURLToPath(new URL('.', import.meta.url)),
  )
  const [tarball] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as { filename: string }[]
  const dependencies = {
    '@journeyon/client': `file:../${tarball?.filename}`,
    '@trpc/client': `file:${join(modules, '@trpc/client')}`,
    '@trpc/server': `file:${join(modules, '@trpc/server')}`,
  }
  const compilerOptions = {
    target: 'ES2024',
    lib: ['ES2024', 'DOM', 'ESNext.Disposable'],
    module: 'NodeNext',
    strict: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(modules, '@types')],
  }
  await writeFile(join(program, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  await writeFile(join(program, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  await copyFile(join(root, 'docs/examples/quickstart.ts'), join(program, 'quickstart.ts'))
  await run(
    'npm',
    ['install', '--offline', '--install-links', '--legacy-peer-deps', '--no-audit', '--no-fund'],
    program,
  )
}

const compile = () =>
  run(process.execPath, [join(modules, 'typescript/bin/tsc'), '-p', '.'], program).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  )

test('the example compiles against the installed package, and a wrong program does not', async () => {
  const wrong = `import { createJourneyClient } from '@journeyon/client'
const client = createJourneyClient({ url: 'http://localhost' })
await client.trips.create.mutate({ destination: 5 })
const { itinerary } = await client.trips.get.query({ tripId: '' })
const day: string = itinerary[0].nonsense
await client.trips.nonsense.query()
`
  await writeFile(join(program, 'wrong.ts'), wrong)
  const faults = await compile()
  expect(faults).toMatch(/wrong\.ts\(3,\d+\): error TS2322/)
  expect(faults).toMatch(/wrong\.ts\(5,\d+\): error TS2339/)
  expect(faults).toMatch(/wrong\.ts\(6,\d+\): error TS2339/)
  expect(faults.match(/^(?!wrong\.ts)\S.*/gm)).toBeNull()
})

test('the example goes from nothing to a plan, and ends by itself', async () => {
  const { stdout } = await run(process.execPath, ['quickstart.ts', server.url], program)
  expect(stdout).toMatch(/^Day 1 {2}\d\d:\d\d {2}\S/m)
  expect(stdout).toMatch(/^Day 3 {2}\d\d:\d\d {2}\S/m)
})

test('the example of an assistant plans a trip over MCP', async () => {
  const account = { name: 'Bo', email: 'bo@example.com', password: 'a long enough password' }
  const { accessToken } = await createJourneyClient({ url: server.url }).accounts.register.mutate(account)
  const session = createJourneyClient({ url: server.url, token: accessToken })
  const scopes = ['trips:read' as const, 'trips:write' as const, 'agent' as const]
  const { token } = await session.accounts.tokens.create.mutate({ name: 'Assistant', scopes })
  const options = { cwd: root, env: { ...process.env, JOURNEYON_TOKEN: token } }
  const example = join(root, 'docs/examples/mcp-client.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [example, server.url], options)
  expect(stdout).toMatch(/\(\d+ changes\)/)
  expect(stdout).toMatch(/^## .*2/m)
})

test('planTrip follows a trip that exists, says why there is no proposal, and can be left', async () => {
  const account = { name: 'An', email: 'an@example.com', password: 'a long enough password' }
  const { accessToken: token } = await createJourneyClient({ url: server.url }).accounts.register.mutate(account)
  const client = createJourneyClient({ url: server.url, token })
  const { id: tripId } = await client.trips.create.mutate({ destination: '成都', durationDays: 2 })
  const statuses: string[] = []
  const planned = await planTrip(client, { tripId }, { onStatus: (status) => statuses.push(status) })
  expect(planned).toMatchObject({ tripId, proposal: { tripId, status: 'pending' } })
  expect(statuses.length).toBeGreaterThan(0)
  const question = planTrip(client, { tripId, request: '成都的报警电话是多少？' })
  await expect(question).rejects.toMatchObject({ name: 'NoProposalError', tripId, code: null })
  const left = planTrip(client, { tripId }, { signal: AbortSignal.abort(new Error('left')) })
  await expect(left).rejects.toThrow('left')
})

/** A line to the server that can be cut. */
async function openLine(target: string) {
  const sockets = new Set<Socket>()
  const { hostname, port } = new URL(target)
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy()).once('close', () => sockets.delete(socket))
    }
    near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, cut, close: () => proxy.close() }
}

test('a stream goes on after the connection was lost', async () => {
  const line = await openLine(server.url)
  const account = { name: 'Mei', email: 'mei@example.com', password: 'a long enough password' }
  const { accessToken } = await createJourneyClient({ url: server.url }).accounts.register.mutate(account)
  const client = createJourneyClient({ url: `${line.url}/`, token: async () => accessToken })
  const { id: tripId } = await client.trips.create.mutate({ destination: '成都' })
  const changes: string[] = []
  let starts = 0
  const onStarted = () => {
    starts += 1
  }
  const stream = client.trips.changes.subscribe({ tripId }, { onStarted, onData: ({ entity }) => changes.push(entity) })
  await expect.poll(() => starts, { timeout: 60_000 }).toBe(1)
  line.cut()
  await expect.poll(() => starts, { timeout: 60_000 }).toBe(2)
  await client.tasks.create.mutate({ tripId, stage: 'pre', title: 'Passport' })
  await expect.poll(() => changes, { timeout: 60_000 }).toContain('task')
  stream.unsubscribe()
  line.cut()
  line.close()
})
