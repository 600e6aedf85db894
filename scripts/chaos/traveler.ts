// Somebody who writes, notes, changes a companion's role and lets plan, without pause, and remembers what was acknowledged.
import { setTimeout as pause } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { apiTokenScopes } from '../../src/contract/api-token.ts'
import { connectTo } from '../../src/testing/server-process.ts'
import { followTurn, type SeenTurn } from './follow-turn.ts'
import { createPatientClient, type PatientClient, type Tally } from './patient-client.ts'

/** A trip of its own after so many acts, so that none grows without end. */
const actsOfTrip = 60
const restMs = 250
const wish = '帮我规划两天行程，想看熊猫、吃火锅'

interface Written {
  /** Titles that were acknowledged, by the trip that they stand in. */
  tasks: Map<string, string[]>
  items: Map<string, string[]>
  notes: string[]
  turns: SeenTurn[]
}

export interface Traveler {
  client: PatientClient
  companion: PatientClient
  /** The trip whose companion changes roles. */
  sharedTripId: string
  written: Written
  live(): Promise<void>
}

export async function createTraveler(
  name: string,
  urls: readonly string[],
  tally: Tally,
  unit: () => number,
  isOver: () => boolean,
): Promise<Traveler> {
  const [owner, friend] = [await signUp(urls[0] ?? '', name), await signUp(urls[0] ?? '', `Friend of ${name}`)]
  const client = createPatientClient(urls, owner.token, tally, isOver)
  const companion = createPatientClient(urls, friend.token, tally, isOver)
  const { id: sharedTripId } = await client.next().trips.create.mutate({ destination: '成都', durationDays: 2 })
  const invite = await client.next().companions.invite.mutate({ tripId: sharedTripId, role: 'viewer' })
  await companion.next().companions.acceptInvite.mutate({ token: invite.token })

  const written: Written = { tasks: new Map(), items: new Map(), notes: [], turns: [] }
  const turns: Promise<unknown>[] = []
  let tripId = sharedTripId
  const acts = {
    async task() {
      const title = uuidv7()
      const task = { tripId, stage: 'pre' as const, title, idempotencyKey: uuidv7() }
      if (await client.call('tasks.create', (api) => api.tasks.create.mutate(task))) note(written.tasks, tripId, title)
    },
    async item() {
      const title = uuidv7()
      const item = { tripId, kind: 'note' as const, title, idempotencyKey: uuidv7() }
      if (await client.call('itinerary.add', (api) => api.itinerary.add.mutate(item)))
        note(written.items, tripId, title)
    },
    async entry() {
      const title = uuidv7()
      const entry = { title, content: `Bring two photos of ${title}.`, idempotencyKey: uuidv7() }
      if (await client.call('knowledge.create', (api) => api.knowledge.create.mutate(entry))) written.notes.push(title)
    },
    async role() {
      const role = unit() < 0.5 ? ('viewer' as const) : ('editor' as const)
      const change = { tripId: sharedTripId, userId: friend.userId, role, idempotencyKey: uuidv7() }
      await client.call('companions.setRole', (api) => api.companions.setRole.mutate(change))
    },
    async turn() {
      const message = { tripId, text: wish, clientMessageId: uuidv7() }
      const sent = await client.call('agent.send', (api) => api.agent.send.mutate(message))
      if (!sent) return
      const followed = followTurn(sent.runId, client.next, isOver).then((seen) => void written.turns.push(seen))
      turns.push(followed)
      await followed
    },
  }
  const draw = () => {
    const drawn = unit()
    if (drawn < 0.45) return acts.task
    if (drawn < 0.65) return acts.item
    if (drawn < 0.8) return acts.entry
    return drawn < 0.9 ? acts.role : acts.turn
  }
  return {
    client,
    companion,
    sharedTripId,
    written,
    async live() {
      for (let act = 1; !isOver(); act += 1) {
        await draw()()
        await pause(restMs)
        if (act % actsOfTrip !== 0) continue
        const idempotencyKey = uuidv7()
        const trip = { destination: '成都', durationDays: 2, idempotencyKey }
        tripId = (await client.call('trips.create', (api) => api.trips.create.mutate(trip)))?.id ?? tripId
      }
      await Promise.all(turns)
    },
  }
}

async function signUp(url: string, name: string): Promise<{ userId: string; token: string }> {
  const account = { name, email: `${uuidv7()}@example.com`, password: uuidv7() }
  const { accessToken } = await connectTo(url).client.accounts.register.mutate(account)
  const { client, close } = connectTo(url, accessToken)
  const scopes = apiTokenScopes.filter((scope) => scope !== 'admin')
  const { token } = await client.accounts.tokens.create.mutate({ name: 'Chaos', scopes })
  const { id: userId } = await client.accounts.me.query()
  await close()
  return { userId, token }
}

function note(lists: Map<string, string[]>, key: string, title: string): void {
  lists.set(key, [...(lists.get(key) ?? []), title])
}
