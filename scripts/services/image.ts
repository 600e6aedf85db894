// The app in what the image copies and nothing else: pages, threads, documents, MCP and the commands of the handbook. What a trace
// of the packages does not see is missing here first.
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { removeFolder } from '../../src/testing/remove-folder.ts'
import { connectTo, startServerProcess } from '../../src/testing/server-process.ts'

const run = promisify(execFile)
const scripts = fileURLToPath(new URL('..', import.meta.url))

/** What is wrong, and what was copied, with sizes. */
export async function checkImage(): Promise<{ faults: string[]; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'journeyon-image-'))
  // As root the database runs as another user, who must get in.
  await chmod(folder, 0o755)
  const [image, dataDir] = [join(folder, 'image'), join(folder, 'data')]
  try {
    await run(process.execPath, [join(scripts, 'ensure-build.ts')])
    const { stdout } = await run(process.execPath, [join(scripts, 'copy-image.ts'), image])
    await mkdir(dataDir)
    const server = await startServerProcess(dataDir, join(image, 'dist/server/start.mjs'), {}, () => {}, [])
    const faults = await collect([
      ...['/readyz', '/', '/login', '/developers', '/offline', '/api/openapi.json', '/api/build'].map(
        (path) => () => expectOk(`${server.url}${path}`),
      ),
      ...['/', '/login', '/developers/trips.get', '/share/none'].map(
        (path) => () => expectNonces(`${server.url}${path}`),
      ),
      () => useThreads(server.url),
      ...['backup/backup-command.ts', 'doctor/doctor-command.ts'].map((command) => async () => {
        const env = { ...process.env, JOURNEYON_DATA_DIR: dataDir, LIVE_SOURCES: 'off' }
        await run(process.execPath, [`src/server/${command}`], { cwd: image, env })
      }),
    ]).finally(() => server.stop())
    return { faults, said: stdout.trim() }
  } finally {
    await removeFolder(folder)
  }
}

async function collect(checks: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const faults: string[] = []
  for (const check of checks) await check().catch((error: unknown) => faults.push(String(error)))
  return faults
}

async function expectOk(url: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(url, init)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text.slice(0, 200)}`)
  return text.startsWith('{') ? JSON.parse(text) : text
}

/** Every script of a page carries the nonce that the policy of this answer names. */
async function expectNonces(url: string): Promise<void> {
  const answer = await fetch(url)
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
  const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
  const bare = tags.filter((tag) => !nonce || !tag.includes(`nonce="${nonce}"`))
  if (tags.length === 0 || bare.length > 0) throw new Error(`${url}: ${bare[0] ?? 'no script'} without a nonce`)
}

/** Planning, a document drawn with every font, the same document read, and a program's assistant. */
async function useThreads(url: string): Promise<void> {
  const account = { name: 'Mei', email: 'mei@example.com', password: 'a long enough password' }
  const { accessToken } = await connectTo(url).client.accounts.register.mutate(account)
  const { client, close } = connectTo(url, accessToken)
  const { id: tripId } = await client.trips.create.mutate({ destination: '成都', title: 'Çay 熊 판다 ชา شاي' })
  await client.itinerary.check.query({ tripId })
  const { base64, mediaType } = await client.exports.itinerary.query({ tripId })
  const headers = { authorization: `Bearer ${accessToken}` }
  const upload = `${url}/api/files?${new URLSearchParams({ tripId, name: 'plan.pdf', kind: 'ticket' })}`
  const file = await expectOk(upload, { method: 'POST', headers, body: Buffer.from(base64, 'base64') })
  if (mediaType !== 'application/pdf') throw new Error(`drawn as ${mediaType}`)
  await client.imports.parse.mutate({ tripId, fileId: String(Reflect.get(Object(file), 'id')) })
  const { token } = await client.accounts.tokens.create.mutate({ name: 'An assistant', scopes: ['trips:read'] })
  await expectOk(`${url}/mcp`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  })
  await close()
}
