// A generated world: whatever is asked, in whichever way, only what the caller may read comes back.
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { isThorough, propertySize, propertyTimeoutMs } from '../../testing/property-size.ts'
import { readQdrantContract } from '../../testing/qdrant/qdrant-contract.ts'
import { useQdrantServer } from '../../testing/qdrant/qdrant-server.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Container } from '../container.ts'
import { tripMembers } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { createQdrantVectorIndex } from '../providers/vector-index/qdrant/qdrant-vector-index.ts'

const size = {
  users: propertySize(6, 50),
  trips: propertySize(10, 200),
  entries: propertySize(90, 5000),
  questions: propertySize(6, 12),
}

/** Mulberry32: the same world each time. */
function createRandom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const words = [
  '签证 visa photos',
  'hotpot 火锅 queue',
  '高铁 train ticket',
  'museum 博物馆 closed',
  'rain 雨衣 jacket',
  'passport 护照 copy',
]

interface World {
  people: Actor[]
  /** Whose trips and entries may be read by whom. */
  mayRead(person: Actor, entryId: string): boolean
  entries: { id: string; tripId: string | null; ownerId: string }[]
  tripIds: string[]
}

async function createWorld(container: Container): Promise<World> {
  const random = createRandom(14)
  const people: Actor[] = []
  for (let at = 0; at < size.users; at++) people.push(await createUser(container))
  const pick = () => people[random(people.length)] ?? failHere()
  const members = new Map<string, Set<string>>()
  const owners = new Map<string, Actor>()
  for (let at = 0; at < size.trips; at++) {
    const owner = pick()
    const { id } = await createTrip(container, owner)
    const inTrip = new Set([owner.userId])
    for (let more = random(3); more > 0; more--) {
      const person = pick()
      if (inTrip.has(person.userId)) continue
      inTrip.add(person.userId)
      await addMember(container, id, person, 'viewer')
    }
    members.set(id, inTrip)
    owners.set(id, owner)
  }
  const tripIds = [...members.keys()]
  const entries: World['entries'] = []
  for (let at = 0; at < size.entries; at++) {
    const tripId = random(4) === 0 ? null : (tripIds[random(tripIds.length)] ?? null)
    const owner = (tripId && owners.get(tripId)) || pick()
    const about = words[random(words.length)] ?? ''
    const note = await createCallerAs(container, {
      ...owner,
      request: { ...owner.request, id: `w${at}` },
    }).knowledge.create({
      tripId,
      title: `Note ${at}`,
      content: `${about} number ${at}`,
      tags: [about.split(' ')[0] ?? ''],
    })
    entries.push({ id: note.id, tripId, ownerId: owner.userId })
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return {
    people,
    tripIds,
    entries,
    mayRead({ userId }, entryId) {
      const entry = byId.get(entryId)
      if (!entry) return false
      return entry.tripId ? (members.get(entry.tripId)?.has(userId) ?? false) : entry.ownerId === userId
    },
  }
}

function failHere(): never {
  throw new Error('the world has nobody to choose from')
}

function checkIsolation(opened: ReturnType<typeof useTestContainer>): void {
  beforeAll(() => opened.container.jobs.start())

  test(
    'no search, list, filter or cursor returns what the caller may not read, and all that they may read is found',
    async () => {
      const { container } = opened
      const world = await createWorld(container)
      for (const person of world.people)
        await expect
          .poll(() => createCallerAs(container, person).knowledge.status({}), { timeout: propertyTimeoutMs })
          .toMatchObject({ pending: 0, failed: 0 })

      for (const person of world.people) {
        const { knowledge } = createCallerAs(container, person)
        const readable = world.entries.filter(({ id }) => world.mayRead(person, id)).map(({ id }) => id)
        for (const query of words.slice(0, size.questions)) {
          const { items, missing } = await knowledge.search({ query, topK: 50 })
          expect(missing).toEqual([])
          expect(items.filter(({ entryId }) => !world.mayRead(person, entryId))).toEqual([])
          if (readable.length <= 40) {
            const about = new Set(items.map(({ entryId }) => entryId))
            const tagged = await knowledge.list({ tags: [query.split(' ')[0] ?? ''], limit: 100 })
            expect(tagged.items.filter(({ id }) => !about.has(id))).toEqual([])
          }
        }
        const listed: string[] = []
        let cursor: string | null = null
        do {
          const page: Awaited<ReturnType<typeof knowledge.list>> = await knowledge.list({ limit: 7, cursor })
          listed.push(...page.items.map(({ id }) => id))
          cursor = page.nextCursor
        } while (cursor)
        expect(new Set(listed)).toEqual(new Set(readable))
        expect(listed.length).toBe(readable.length)

        // A cursor of somebody else tells no more than a place in the list.
        const foreign = world.entries.find(({ id }) => !world.mayRead(person, id))
        const after = foreign ? (await knowledge.list({ cursor: foreign.id, limit: 100 })).items : []
        expect(after.filter(({ id }) => !world.mayRead(person, id))).toEqual([])
        const closed = world.tripIds.find(
          (tripId) => !world.entries.some((entry) => entry.tripId === tripId && world.mayRead(person, entry.id)),
        )
        if (foreign) expect((await failureOf(knowledge.get({ entryId: foreign.id })))?.code).toBe('NOT_FOUND')
        const member =
          closed && (await container.services.access.requireRole(person, closed, 'viewer').catch(() => null))
        if (closed && !member) {
          expect((await failureOf(knowledge.search({ query: 'visa', tripId: closed })))?.code).toBe('NOT_FOUND')
          expect((await failureOf(knowledge.list({ tripId: closed })))?.code).toBe('NOT_FOUND')
        }
      }
    },
    propertyTimeoutMs * 9,
  )

  test('who leaves a trip finds nothing of it at once, also what was found a moment ago', async () => {
    const { container } = opened
    const [owner, leaving] = [await createUser(container), await createUser(container)]
    const trip = await createTrip(container, owner)
    await addMember(container, trip.id, leaving, 'viewer')
    const { knowledge } = createCallerAs(container, owner)
    await knowledge.create({ tripId: trip.id, title: 'Secret lagoon', content: 'Turn left at the mango tree.' })
    await expect.poll(async () => (await knowledge.status({ tripId: trip.id })).indexed).toBe(1)
    const mine = createCallerAs(container, leaving).knowledge
    expect((await mine.search({ query: 'mango lagoon' })).items).toHaveLength(1)
    await container.database.db
      .delete(tripMembers)
      .where(and(eq(tripMembers.tripId, trip.id), eq(tripMembers.userId, leaving.userId)))
    expect((await mine.search({ query: 'mango lagoon' })).items).toEqual([])
    expect((await mine.list({})).items).toEqual([])
  })
}

describe('vectors in PostgreSQL', () => checkIsolation(useTestContainer()))

const contract = readQdrantContract()
if (!contract) test.skip('Qdrant: its description is not at hand', () => {})
else if (isThorough)
  describe('vectors in Qdrant', () => {
    const server = useQdrantServer(contract)
    checkIsolation(
      useTestContainer(() => ({ vectorIndex: createQdrantVectorIndex({ url: server.url, searchMs: 30_000 }) })),
    )
  })
