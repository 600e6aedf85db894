// An app process that somebody has used a little: signed up, planned, noted, asked the assistant.
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { removeFolder } from '../../src/testing/remove-folder.ts'
import { connectTo, startServerProcess } from '../../src/testing/server-process.ts'

export interface UsedApp {
  /** As `127.0.0.1:3000`. */
  host: string
  stop(): Promise<void>
}

export async function startUsedApp(): Promise<UsedApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-services-'))
  // As root the database runs as another user, who must get in.
  await chmod(dataDir, 0o755)
  const server = await startServerProcess(dataDir, undefined, { METRICS_LOCAL: 'on' })
  const stop = async () => {
    await server.stop()
    await removeFolder(dataDir)
  }
  try {
    await use(server.url)
    await waitForJobs(server.url)
    return { host: new URL(server.url).host, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function use(url: string): Promise<void> {
  const account = { name: 'Mei', email: 'mei@example.com', password: 'a long enough password' }
  const { accessToken } = await connectTo(url).client.accounts.register.mutate(account)
  const { client, close } = connectTo(url, accessToken)
  const { id: tripId } = await client.trips.create.mutate({ destination: '成都' })
  await client.trips.get.query({ tripId })
  await client.knowledge.create.mutate({ tripId, title: 'Visa', content: 'Bring two photos.' })
  const { runId } = await client.agent.send.mutate({ tripId, text: '明天天气怎么样？', clientMessageId: uuidv7() })
  const ended = Promise.withResolvers<void>()
  client.agent.events.subscribe({ runId }, { onComplete: ended.resolve, onError: ended.reject })
  await ended.promise
  await close()
}

/** The note is indexed in the background. */
async function waitForJobs(url: string, attempts = 120): Promise<void> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  if (metrics.includes('journeyon_job_seconds_count')) return
  if (attempts === 0) throw new Error('no job was carried out')
  await setTimeout(500)
  return waitForJobs(url, attempts - 1)
}
