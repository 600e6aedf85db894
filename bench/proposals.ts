// Accepting a plan of a week, taking it back and doing it again: milliseconds over HTTP, medians of five rounds.
import { loadavg } from 'node:os'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '../src/server/http/root.router.ts'
import { median, startApp, withDataDir } from './processes.ts'

const rounds = 5

await withDataDir(async (dataDir) => {
  const app = await startApp(dataDir)
  try {
    const accepted: number[] = []
    const undone: number[] = []
    const redone: number[] = []
    let changes = 0
    const api = await signIn(app.url)
    for (let round = 0; round < rounds; round += 1) {
      const { id: tripId } = await api.trips.create.mutate({ destination: 'Chengdu', durationDays: 7 })
      const { proposal } = await api.agent.chat.mutate({ tripId, text: 'Plan 7 days in Chengdu at a fast pace' })
      if (!proposal) throw new Error('nothing was proposed')
      changes = proposal.changes.length
      accepted.push(await timed(() => api.proposals.decide.mutate({ proposalId: proposal.id, accept: 'all' })))
      undone.push(await timed(() => api.undo.last.mutate({ tripId })))
      redone.push(await timed(() => api.undo.redo.mutate({ tripId })))
    }
    const text = [accepted, undone, redone].map((times) => `${median(times).toFixed(0)} ms`)
    const [load = 0] = loadavg()
    process.stdout.write(
      `${changes} changes: accept ${text[0]}, undo ${text[1]}, redo ${text[2]} (load average ${load.toFixed(1)})\n`,
    )
  } finally {
    await app.stop()
  }
})

async function signIn(url: string) {
  const client = (headers: Record<string, string>) =>
    createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] })
  const account = { name: 'Bench', email: 'bench@example.com', password: 'a long bench password' }
  const { accessToken } = await client({}).accounts.register.mutate(account)
  return client({ authorization: `Bearer ${accessToken}` })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
