// What the benches of requests ask, and how.
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '../../src/server/http/root.router.ts'
import { runProgram } from '../processes.ts'

/** Kept going at once, by each process that asks. */
const connections = 16

/** A traveler with one ordinary trip: three days of items and a handful of tasks. */
export async function fillTrip(url: string) {
  const client = (headers: Record<string, string>) =>
    createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] })
  const signedIn = await client({}).accounts.register.mutate({
    name: 'Bench',
    email: 'bench@example.com',
    password: 'a long bench password',
  })
  const headers = { authorization: `Bearer ${signedIn.accessToken}` }
  const api = client(headers)
  const trip = await api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
  for (let index = 0; index < 15; index += 1) {
    await api.itinerary.add.mutate({
      tripId: trip.id,
      kind: 'attraction',
      title: `Place ${index}`,
      day: (index % 3) + 1,
    })
  }
  for (let index = 0; index < 8; index += 1)
    await api.tasks.create.mutate({ tripId: trip.id, stage: 'pre', title: `Task ${index}` })
  return { headers, userId: signedIn.user.id, tripId: trip.id }
}

/** Requests answered per second. @throws where one failed. */
export async function load(url: string, headers: Record<string, string>, seconds: number): Promise<number> {
  const output = await runProgram([
    'bench/http/load.ts',
    url,
    JSON.stringify(headers),
    String(connections),
    String(seconds),
  ])
  const { perSecond, failed } = JSON.parse(output)
  if (failed > 0) throw new Error(`${failed} requests to ${url} failed`)
  return perSecond
}
