// What must hold once the dust has settled: everything acknowledged is there, once; runs have ended and told everything; jobs have
// had their effect, once.
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { replayTurn } from './follow-turn.ts'
import type { Client } from './patient-client.ts'
import type { Traveler } from './traveler.ts'

const terminal = new Set(['run.completed', 'run.stopped', 'run.failed'])
/** A job whose process died is given to another after two minutes, and tried again with a delay. */
const jobsTakeMs = 300_000

export async function findDamage(traveler: Traveler): Promise<string[]> {
  const { client, written } = traveler
  const api = client.next()
  const findings: string[] = []
  for (const [tripId, titles] of written.tasks)
    findings.push(...missing('task', titles, titlesOf(await api.tasks.list.query({ tripId }))))
  for (const [tripId, titles] of written.items) {
    const { itinerary } = await api.trips.get.query({ tripId })
    findings.push(...missing('item', titles, titlesOf(itinerary)))
  }
  findings.push(...missing('note', written.notes, titlesOf(await readNotes(api))))
  for (const turn of written.turns) findings.push(...(await compareTurn(api, turn)))
  findings.push(...(await findUnindexed(api)))
  findings.push(...(await findRepeatedNotices(traveler)))
  return findings
}

const titlesOf = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)

function missing(what: string, acknowledged: readonly string[], stored: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const title of stored) counts.set(title, (counts.get(title) ?? 0) + 1)
  return acknowledged.flatMap((title) => {
    const count = counts.get(title) ?? 0
    return count === 1 ? [] : [`${what} ${title} was acknowledged and is there ${count} times`]
  })
}

type Notes = Awaited<ReturnType<Client['knowledge']['list']['query']>>['items']

async function readNotes(api: Client): Promise<Notes> {
  const items: Notes = []
  let cursor: string | undefined
  do {
    const page = await api.knowledge.list.query({ limit: 100, cursor })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return items
}

async function compareTurn(api: Client, { runId, seen }: Traveler['written']['turns'][number]): Promise<string[]> {
  const stored = await replayTurn(api, runId)
  const ends = stored.filter(({ type }) => terminal.has(type)).length
  const at = seen.findIndex((event, index) => !isDeepStrictEqual(event, stored[index]))
  const shown = `shown ${JSON.stringify(seen[at])}, stored ${JSON.stringify(stored[at])}`.slice(0, 600)
  return [
    ...(ends === 1 && terminal.has(stored.at(-1)?.type ?? '') ? [] : [`run ${runId} has ${ends} ends`]),
    ...(at === -1 ? [] : [`event ${at + 1} of run ${runId}: ${shown}`]),
  ]
}

async function findUnindexed(api: Client): Promise<string[]> {
  const until = performance.now() + jobsTakeMs
  for (;;) {
    const { pending, failed } = await api.knowledge.status.query({})
    if (pending + failed === 0) return []
    if (performance.now() > until) return [`${pending} notes are not indexed, ${failed} failed`]
    await pause(500)
  }
}

/** One notice for each change of a role that the history tells. */
async function findRepeatedNotices({ client, companion, sharedTripId }: Traveler): Promise<string[]> {
  const changes = await countAll(async (cursor) => {
    const page = await client.next().trips.history.query({ tripId: sharedTripId, limit: 100, cursor })
    const steps = page.items.flatMap(({ changes: parts, ...step }) => (parts.length > 0 ? parts : [step]))
    return { ...page, count: steps.filter(({ action }) => action === 'member.role-changed').length }
  })
  const until = performance.now() + jobsTakeMs
  for (;;) {
    const told = await countAll(async (cursor) => {
      const page = await companion.next().notifications.list.query({ limit: 100, cursor })
      return { ...page, count: page.items.filter(({ kind }) => kind === 'role-changed').length }
    })
    if (told === changes) return []
    if (performance.now() > until) return [`${changes} changes of a role, told ${told} times`]
    await pause(500)
  }
}

async function countAll(
  readPage: (cursor: string | undefined) => Promise<{ count: number; nextCursor: string | null }>,
): Promise<number> {
  let total = 0
  let cursor: string | undefined
  do {
    const { count, nextCursor } = await readPage(cursor)
    total += count
    cursor = nextCursor ?? undefined
  } while (cursor)
  return total
}
