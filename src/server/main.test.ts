// The whole server as it is run, cut off without warning and started again on the same data.
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { AgentEvent } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent } from '#contract/agent-fold.ts'
import { bundleServer } from '../../scripts/bundle-server.ts'
import { propertySize } from '../testing/property-size.ts'
import { reconcileFiles } from '../testing/reconcile-process.ts'
import { removeFolder } from '../testing/remove-folder.ts'
import { connectTo, type ServerProcess, startServerProcess } from '../testing/server-process.ts'

const password = 'a long enough password'
const wish = '帮我规划三天行程，想看熊猫、吃火锅，预算3000'
const bundle = fileURLToPath(new URL('../../dist/server-of-tests', import.meta.url))
const program = join(bundle, 'start.mjs')
let dataDir: string
let server: ServerProcess

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'journeyon-process-'))
  // As root the database runs as another user, who must get in.
  await chmod(dataDir, 0o755)
  await bundleServer(bundle)
  server = await startServerProcess(dataDir, program)
})
afterAll(async () => {
  await server.stop()
  await removeFolder(dataDir)
  await removeFolder(bundle)
})

async function restart(): Promise<void> {
  await server.kill()
  server = await startServerProcess(dataDir, program)
}

type Connection = ReturnType<typeof connectTo>
type Client = Connection['client']

async function register() {
  const { client } = connectTo(server.url)
  const account = { name: 'Mei', email: `${uuidv7()}@example.com`, password }
  const { accessToken } = await client.accounts.register.mutate(account)
  return { accessToken, connect: () => connectTo(server.url, accessToken) }
}

/** Up to and with the first event that `isLast` holds for; or up to the end. */
function readEvents(client: Client, runId: string, isLast: (event: AgentEvent) => boolean): Promise<AgentEvent[]> {
  const events: AgentEvent[] = []
  return new Promise((resolve, reject) => {
    const subscription = client.agent.events.subscribe(
      { runId },
      {
        onData: ({ data }) => {
          events.push(data)
          if (!isLast(data)) return
          subscription.unsubscribe()
          resolve(events)
        },
        onComplete: () => resolve(events),
        onError: reject,
      },
    )
  })
}

interface AcknowledgedRun {
  message: { tripId: string; text: string; clientMessageId: string }
  sent: { runId: string; conversationId: string; messageId: string }
  seen: AgentEvent[]
}

/** Nothing that was shown is unsaid, the message is there, and the run has ended: well, or so that it can be retried. */
async function checkEnded(client: Client, { message, sent, seen }: AcknowledgedRun) {
  expect(await client.agent.send.mutate(message)).toEqual(sent)
  const events = await readEvents(client, sent.runId, () => false)
  expect(events.slice(0, seen.length)).toEqual(seen)
  const { phase, failure } = events.reduce(foldAgentEvent, emptyRunView)
  const { conversationId, runId } = sent
  const { activeRunId, lastRun, messages } = await client.agent.conversations.get.query({ conversationId })
  expect(activeRunId).toBeNull()
  expect(messages[0]?.id).toBe(message.clientMessageId)
  if (phase === 'completed') return phase
  expect(failure).toEqual({ code: 'RUN_INTERRUPTED', retryable: true })
  expect(lastRun).toMatchObject({ id: runId, status: 'failed' })
  const retried = await client.agent.retry.mutate({ runId })
  expect((await readEvents(client, retried.runId, () => false)).at(-1)?.type).toBe('run.completed')
  return phase
}

it('ends its runs when it shuts down', async () => {
  const { connect } = await register()
  const before = connect()
  const { id: tripId } = await before.client.trips.create.mutate({ destination: '成都', durationDays: 3 })
  const message = { tripId, text: wish, clientMessageId: uuidv7() }
  const { runId, conversationId } = await before.client.agent.send.mutate(message)
  await server.stop()
  await before.close()
  server = await startServerProcess(dataDir, program)
  const { client, close } = connect()
  const { activeRunId, lastRun } = await client.agent.conversations.get.query({ conversationId })
  expect(activeRunId).toBeNull()
  expect(lastRun).toEqual({ id: runId, status: 'failed', errorCode: 'RUN_INTERRUPTED' })
  expect((await readEvents(client, runId, () => false)).at(-1)).toMatchObject({ type: 'run.failed', retryable: true })
  await close()
})

describe('a server that is killed', () => {
  it('during runs leaves no stuck one', async () => {
    const { connect } = await register()
    const before = connect()
    const { id: tripId } = await before.client.trips.create.mutate({ destination: '成都', durationDays: 3 })
    const started = propertySize(4, 8)
    const runs = Array.from({ length: started }, async (_, index) => {
      await pause(index * 60)
      const message = { tripId, text: wish, clientMessageId: uuidv7() }
      const sent = await before.client.agent.send.mutate(message)
      const seen: AgentEvent[] = []
      before.client.agent.events.subscribe({ runId: sent.runId }, { onData: ({ data }) => void seen.push(data) })
      return { message, sent, seen }
    })
    const settled = Promise.allSettled(runs)
    await readEvents(before.client, (await runs[0])?.sent.runId ?? '', ({ type }) => type === 'text.delta')
    await Promise.all(runs.slice(0, started / 2))
    await restart()
    await before.close()
    const acknowledged = (await settled).flatMap((run) => (run.status === 'fulfilled' ? [run.value] : []))

    const { client, close } = connect()
    const phases = await Promise.all(acknowledged.map((run) => checkEnded(client, run)))
    expect(phases.length).toBeGreaterThanOrEqual(started / 2)
    await close()
  })

  it('during writes has every one that it acknowledged', async () => {
    const { connect } = await register()
    const { client, close } = connect()
    const { id: tripId } = await client.trips.create.mutate({ destination: 'Paris', durationDays: 4 })
    const acknowledged: string[] = []
    const writeOn = async (): Promise<void> => {
      for (;;) {
        const title = uuidv7()
        await client.tasks.create.mutate({ tripId, stage: 'pre', title })
        acknowledged.push(title)
      }
    }
    const writers = Array.from({ length: 4 }, () => writeOn().catch(() => {}))
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(40)
    await restart()
    await Promise.all(writers)
    await close()
    const after = connect()
    const stored = (await after.client.tasks.list.query({ tripId })).map(({ title }) => title)
    expect(stored).toEqual(expect.arrayContaining(acknowledged))
    const { items } = await after.client.trips.history.query({ tripId, limit: 100 })
    expect(items.filter(({ action }) => action === 'task.added').length).toBeGreaterThanOrEqual(
      Math.min(stored.length, 99),
    )
    await after.close()
  })

  it('during uploads has every file that it acknowledged, and nothing besides after the reconciliation', async () => {
    const { accessToken, connect } = await register()
    const before = connect()
    const { id: tripId } = await before.client.trips.create.mutate({ destination: 'Paris', durationDays: 4 })
    await before.close()
    const count = propertySize(24, 500)
    const waiting = Array.from({ length: count }, (_, index) => index)
    const acknowledged = new Map<string, Buffer>()
    const headers = { authorization: `Bearer ${accessToken}` }
    const upload = async (index: number) => {
      const size = [700, 20_000, 70_000, 400_000, 1_500_000][index % 5] ?? 0
      const body = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)])
      const query = new URLSearchParams({ tripId, name: `${index}.pdf` })
      const answer = await fetch(`${server.url}/api/files?${query}`, { method: 'POST', headers, body })
      const stored: unknown = await answer.json()
      acknowledged.set(z.object({ id: z.string() }).parse(stored).id, body)
    }
    const uploadOn = async (): Promise<void> => {
      for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) await upload(index)
    }
    const all = () => Promise.allSettled(Array.from({ length: 12 }, uploadOn))
    const cutOff = all()
    await expect.poll(() => acknowledged.size, { timeout: 120_000 }).toBeGreaterThan(count / 2)
    await restart()
    await cutOff
    await all()
    const { stored, known, missing } = await reconcileFiles(dataDir)
    expect([stored, missing]).toEqual([known, 0])
    expect(known.length).toBeGreaterThanOrEqual(acknowledged.size)
    expect(acknowledged.size).toBeGreaterThan(count - 13)
    for (const [id, body] of acknowledged) {
      const answer = await fetch(`${server.url}/api/files/${id}`, { headers })
      expect(body.equals(Buffer.from(await answer.arrayBuffer())), id).toBe(true)
    }
  })

  it.each([4, 0, 12].slice(0, propertySize(1, 3)))(
    '%i ms into a decision has applied all of it or nothing',
    async (ms) => {
      const { connect } = await register()
      const before = connect()
      const { id: tripId } = await before.client.trips.create.mutate({ destination: '成都', durationDays: 3 })
      const { proposal } = await before.client.agent.chat.mutate({ tripId, text: wish })
      if (!proposal) throw new Error('nothing was proposed')
      const decision = before.client.proposals.decide.mutate({ proposalId: proposal.id, accept: 'all' }).then(
        () => true,
        () => false,
      )
      await pause(ms)
      await restart()
      const isAcknowledged = await decision
      await before.close()

      const { client, close } = connect()
      const { status, changes } = await client.proposals.get.query({ proposalId: proposal.id })
      const { itinerary, tasks } = await client.trips.get.query({ tripId })
      expect(['pending', 'applied']).toContain(status)
      if (isAcknowledged) expect(status).toBe('applied')
      expect(itinerary.length + tasks.length).toBe(status === 'applied' ? changes.length : 0)
      if (status === 'pending') await client.proposals.decide.mutate({ proposalId: proposal.id, accept: 'all' })
      expect(await client.proposals.undo.mutate({ proposalId: proposal.id })).toMatchObject({ status: 'undone' })
      await close()
    },
  )
})
