// The Inspector of the Model Context Protocol, which is somebody else's reading of it, at our endpoint: lists what is there,
// plans a trip, reads it back, and is refused where it should be.
import { execFile } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { removeFolder } from '../../src/testing/remove-folder.ts'
import { connectTo, startServerProcess } from '../../src/testing/server-process.ts'

const inspector = '@modelcontextprotocol/inspector@2.12.0'
const run = promisify(execFile)

/** What the inspector printed, and the code that it ended with. */
interface Answer {
  code: number
  said: Record<string, unknown>
}
type Inspect = (token: string, method: string, options?: string[]) => Promise<Answer>

/** What is wrong. Installs the inspector into a temporary folder: it is too large to be a dependency. */
export async function checkMcp(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'journeyon-inspector-'))
  // As root the database runs as another user, who must get in.
  await chmod(folder, 0o755)
  const install = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', inspector]
  await run('npm', install, { shell: process.platform === 'win32' })
  const server = await startServerProcess(join(folder, 'data'))
  try {
    return await inspect(server.url, inspectorAt(folder, server.url))
  } finally {
    await server.stop()
    await removeFolder(folder)
  }
}

function inspectorAt(folder: string, url: string): Inspect {
  const program = join(folder, 'node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js')
  return async (token, method, options = []) => {
    const target = ['--cli', `${url}/mcp`, '--transport', 'http', '--header', `Authorization: Bearer ${token}`]
    const ended = await run(process.execPath, [program, ...target, '--method', method, ...options], {
      env: { ...process.env, HOME: folder },
      maxBuffer: 16 * 1024 * 1024,
    }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
    const printed = ended.stdout.trim() || ended.stderr.trim()
    return { code: ended.code, said: printed.startsWith('{') ? JSON.parse(printed) : { printed } }
  }
}

async function inspect(url: string, ask: Inspect): Promise<string[]> {
  const faults: string[] = []
  const expectThat = (holds: boolean, what: string, { said }: Answer) => {
    if (!holds) faults.push(`${what}: ${JSON.stringify(said).slice(0, 300)}`)
  }
  const account = { name: 'Mei', email: 'mei@example.com', password: 'a long enough password' }
  const { accessToken } = await connectTo(url).client.accounts.register.mutate(account)
  const { client, close } = connectTo(url, accessToken)
  const makeToken = async (scopes: ('trips:read' | 'trips:write' | 'agent')[]) =>
    (await client.accounts.tokens.create.mutate({ name: 'Inspector', scopes })).token
  const [all, reader] = [await makeToken(['trips:read', 'trips:write', 'agent']), await makeToken(['trips:read'])]
  const callTool = (token: string, name: string, input: Record<string, unknown>) =>
    ask(token, 'tools/call', [
      '--tool-name',
      name,
      ...Object.entries(input).flatMap(([key, value]) => ['--tool-arg', `${key}=${JSON.stringify(value)}`]),
    ])

  // Strict: schemas that some clients cannot read end with a code of their own.
  const tools = await ask(all, 'tools/list', ['--strict'])
  expectThat(tools.code === 0 && listOf(tools, 'tools').length > 20, 'tools', tools)
  const fewer = await ask(reader, 'tools/list')
  expectThat(listOf(fewer, 'tools').length < listOf(tools, 'tools').length, 'a token of fewer scopes', fewer)
  const prompts = await ask(all, 'prompts/list')
  expectThat(listOf(prompts, 'prompts').length > 0, 'prompts', prompts)
  const prompt = await ask(all, 'prompts/get', ['--prompt-name', 'plan_trip', '--prompt-args', 'destination=Chengdu'])
  expectThat(listOf(prompt, 'messages').length > 0, 'a prompt', prompt)

  const made = await callTool(all, 'create_trip', { destination: '成都', startDate: '2027-03-01', durationDays: 2 })
  const [trip] = (await client.trips.list.query({})).items
  if (!trip) return [...faults, `no trip was made: ${JSON.stringify(made.said).slice(0, 300)}`]
  const asked = await callTool(all, 'ask_assistant', { tripId: trip.id, text: 'Plan both days' })
  const [proposal] = (await client.proposals.list.query({ tripId: trip.id })).items
  if (!proposal) return [...faults, `no proposal was made: ${JSON.stringify(asked.said).slice(0, 300)}`]
  const countItems = async () => (await client.trips.get.query({ tripId: trip.id })).itinerary.length
  const accept = { proposalId: proposal.id, accept: 'all' }
  const refused = await callTool(reader, 'decide_proposal', accept)
  expectThat((await countItems()) === 0, 'a token that may only read accepts', refused)
  const accepted = await callTool(all, 'decide_proposal', accept)
  expectThat((await countItems()) > 0, 'an accepted proposal', accepted)

  const resources = await ask(all, 'resources/list')
  expectThat(listOf(resources, 'resources').length > 0, 'resources', resources)
  const plan = await ask(all, 'resources/read', ['--uri', `journeyon://trips/${trip.id}/plan`])
  expectThat(JSON.stringify(plan.said).includes('成都'), 'the plan as a resource', plan)
  const unknown = await callTool(all, 'no_such_tool', {})
  expectThat(unknown.code !== 0, 'an unknown tool', unknown)
  await close()
  return faults
}

function listOf({ said }: Answer, key: string): unknown[] {
  const list = said[key]
  return Array.isArray(list) ? list : []
}
