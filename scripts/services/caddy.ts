// Two app processes on one database behind Debian's Caddy with our Caddyfile: what one has written the other reads, a stream goes
// on when the process that serves it is killed, and the figures are hidden.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { removeFolder } from '../../src/testing/remove-folder.ts'
import { connectTo, type ServerProcess, startServerProcess } from '../../src/testing/server-process.ts'

const caddyfile = fileURLToPath(new URL('../../ops/caddy/Caddyfile', import.meta.url))

/** What is wrong. */
export async function checkReplicas(port: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'journeyon-replicas-'))
  // As root the database runs as another user, who must get in.
  await chmod(folder, 0o755)
  const dataDir = join(folder, 'data')
  const variables = { TRUST_PROXY: 'on', NEXTAUTH_URL: `https://localhost:${port}`, METRICS_LOCAL: 'on' }
  const first = await startServerProcess(dataDir, undefined, variables)
  const second = await startServerProcess(dataDir, undefined, variables)
  const caddy = await startCaddy(folder, port, [first, second])
  try {
    await caddy.trust()
    return await exerciseBoth(`https://localhost:${port}`, first)
  } finally {
    await caddy.stop()
    await Promise.all([first.stop(), second.stop()])
    await removeFolder(folder)
  }
}

async function startCaddy(folder: string, port: number, upstreams: ServerProcess[]) {
  const config = join(folder, 'Caddyfile')
  // No port of the system is taken, and no certificate put among those of the machine.
  await writeFile(
    config,
    `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\nimport ${caddyfile}\n`,
  )
  const env = {
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH,
    HOME: folder,
    XDG_DATA_HOME: folder,
    SITE_ADDRESS: `localhost:${port}`,
    UPSTREAMS: upstreams.map(({ url }) => new URL(url).host).join(' '),
  }
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', config], { stdio: 'ignore', env })
  const root = join(folder, 'caddy', 'pki', 'authorities', 'local', 'root.crt')
  return {
    async trust(attempts = 100): Promise<void> {
      const certificate = await readFile(root, 'utf8').catch(() => null)
      if (certificate) setDefaultCACertificates([...getCACertificates('default'), certificate])
      const isUp = certificate && (await fetch(`https://localhost:${port}/readyz`).catch(() => null))?.ok
      if (isUp) return
      if (attempts === 0) throw new Error('Caddy does not answer')
      await setTimeout(200)
      return this.trust(attempts - 1)
    },
    async stop(): Promise<void> {
      child.kill()
      await once(child, 'exit')
    },
  }
}

async function exerciseBoth(url: string, first: ServerProcess): Promise<string[]> {
  const faults: string[] = []
  const account = { name: 'Mei', email: 'mei@example.com', password: 'a long enough password' }
  const { accessToken } = await connectTo(url).client.accounts.register.mutate(account)
  const { client, close } = connectTo(url, accessToken)
  const { id: tripId } = await client.trips.create.mutate({ destination: '成都' })
  const changes: unknown[] = []
  const subscription = client.trips.changes.subscribe({ tripId }, { onData: (change) => changes.push(change) })
  const write = (title: string) => client.tasks.create.mutate({ tripId, stage: 'pre', title })
  await until('a change crosses to the stream', async () => {
    await write('Before')
    return changes.length > 0
  })
  if ((await fetch(`${url}/metrics`)).status !== 404) faults.push('/metrics is open to everybody')

  const seen = changes.length
  await first.kill()
  for (let at = 0; at < 20; at += 1)
    await client.trips.get.query({ tripId }).catch((error) => faults.push(`read ${at}: ${error}`))
  await until('the stream goes on over the other process', async () => {
    await write('After')
    return changes.length > seen
  })
  subscription.unsubscribe()
  await close()
  return faults
}

async function until(what: string, holds: () => Promise<boolean>, attempts = 60): Promise<void> {
  if (await holds()) return
  if (attempts === 0) throw new Error(`in vain: ${what}`)
  await setTimeout(250)
  return until(what, holds, attempts - 1)
}
