import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let admin: Actor
let actor: Actor

beforeAll(async () => {
  admin = await createUser(opened.container, { role: 'admin' })
  actor = await createUser(opened.container, { name: 'Lin' })
  for (let index = 0; index < 3; index++) await createTrip(opened.container, actor)
})

describe('the trail', () => {
  test('cannot be changed, emptied or cut, by whatever statement', async () => {
    const { sql: run } = opened.container.database
    const before = await opened.container.database.db.select().from(auditEntries)
    await expect(run`update audit_entries set action = 'nothing'`).rejects.toThrow('append-only')
    await expect(run`update audit_entries set action = 'x' where false`).rejects.toThrow('append-only')
    await expect(run`delete from audit_entries`).rejects.toThrow('append-only')
    await expect(run`truncate audit_entries`).rejects.toThrow('append-only')
    expect(await opened.container.database.db.select().from(auditEntries)).toEqual(before)
  })

  test('is shown newest first, in pages without a gap, by every filter', async () => {
    const { list } = createCallerAs(opened.container, admin).audit
    const all = await list({ actorId: actor.userId })
    expect(all.items).toHaveLength(3)
    expect(all.items[0]).toMatchObject({ action: 'trip.created', actorName: 'Lin', address: '127.0.0.1', before: null })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: typeof all = await list({ actorId: actor.userId, limit: 1, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(all.items.map(({ id }) => id))
    const [newest] = all.items
    const countOf = async (filter: Parameters<typeof list>[0]) => (await list(filter)).items.length
    expect(await countOf({ tripId: newest?.tripId ?? undefined })).toBe(1)
    expect(await countOf({ action: 'trip.created' })).toBe(3)
    expect(await countOf({ entity: 'task' })).toBe(0)
    expect(await countOf({ actorId: actor.userId, to: '2020-01-01T00:00:00Z' })).toBe(0)
    expect(await countOf({ actorId: actor.userId, from: '2020-01-01T00:00:00Z' })).toBe(3)
    expect((await failureOf(list({ cursor: 'forged' })))?.code).toBe('INVALID_INPUT')
  })

  test('has an entry exactly when the write it speaks of was committed', async () => {
    const { database } = opened.container
    const caller = createCallerAs(opened.container, actor)
    const trip = await createTrip(opened.container, actor)
    // The effect has happened by the time its entry is refused: both must be gone.
    await database.sql.unsafe(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
       create trigger refuse after insert on audit_entries for each row when (new.action = 'task.added') execute function refuse();`,
    )
    const refused = await failureOf(caller.tasks.create({ tripId: trip.id, stage: 'pre', title: 'x' }))
    await database.sql.unsafe('drop trigger refuse on audit_entries')
    expect(refused?.code).toBe('INTERNAL')
    expect(await caller.tasks.list({ tripId: trip.id })).toEqual([])
    const [row] = await database.db
      .select({ count: sql<number>`count(*)::int` })
      .from(auditEntries)
      .where(sql`action = 'task.added'`)
    expect(row?.count).toBe(0)
  })

  test('knows the request it came with', async () => {
    const request = requestScope({ id: 'request-of-this-test', address: '198.51.100.4' })
    const caller = createCallerAs(opened.container, { ...actor, request })
    await caller.trips.create({ destination: '成都' })
    const { items } = await createCallerAs(opened.container, admin).audit.list({ actorId: actor.userId, limit: 1 })
    expect(items).toMatchObject([{ requestId: 'request-of-this-test', address: '198.51.100.4' }])
  })

  test('names trips, objects and accounts, and finds people and trips by name for its filters', async () => {
    const caller = createCallerAs(opened.container, admin)
    const named = await createUser(opened.container, { name: 'Zoé Dupont', email: 'zoe@example.net' })
    const trip = await createTrip(opened.container, named, { title: 'Café tour' })
    await createCallerAs(opened.container, named).tasks.create({ tripId: trip.id, stage: 'pre', title: 'Passport' })
    await caller.admin.users.setLocked({ userId: named.userId, locked: true })
    const { items } = await caller.audit.list({ tripId: trip.id })
    expect(items[0]).toMatchObject({ tripTitle: 'Café tour', objectName: 'Passport', actorName: 'Zoé Dupont' })
    expect((await caller.audit.list({ action: 'user.locked' })).items[0]).toMatchObject({ objectName: 'Zoé Dupont' })
    const found = { id: trip.id, name: 'Café tour', detail: 'Zoé Dupont' }
    expect(await caller.audit.subjects({ kind: 'trip', text: 'cafe' })).toEqual([found])
    expect(await caller.audit.subjects({ kind: 'trip', text: trip.id })).toEqual([found])
    for (const text of ['zoe d', 'ZOE@example', named.userId])
      expect(await caller.audit.subjects({ kind: 'user', text })).toEqual([
        { id: named.userId, name: 'Zoé Dupont', detail: 'zoe@example.net' },
      ])
  })

  test('its names are for admins only', async () => {
    const stranger = createCallerAs(opened.container, actor)
    expect(await failureOf(stranger.audit.subjects({ kind: 'user', text: 'Zo' }))).toMatchObject({ code: 'FORBIDDEN' })
  })
})
