import { beforeAll, describe, expect, test } from 'vitest'
import { mostAuditFilters } from '#contract/limits.ts'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let admin: Actor
let lin: Actor

const filter = { actor: '', trip: '', action: 'trip.created', entity: '', range: 'week' as const, from: '', to: '' }
const auditOf = (actor: Actor) => createCallerAs(opened.container, actor).audit

beforeAll(async () => {
  admin = await createUser(opened.container, { role: 'admin' })
  lin = await createUser(opened.container, { name: 'Lin' })
  const caller = createCallerAs(opened.container, lin)
  const { id: tripId } = await createTrip(opened.container, lin)
  for (const title of ['Visa', 'Shots', 'Maps']) await caller.tasks.create({ tripId, stage: 'pre', title })
})

describe('facets', () => {
  test('count what the filter finds, most frequent first', async () => {
    const { facets } = auditOf(admin)
    expect(await facets({ actorId: lin.userId })).toEqual({
      entities: [
        { value: 'task', count: 3 },
        { value: 'trip', count: 1 },
      ],
      actions: [
        { value: 'task.added', count: 3 },
        { value: 'trip.created', count: 1 },
      ],
      actors: [{ value: lin.userId, name: 'Lin', count: 4 }],
      counted: 4,
      hasMore: false,
    })
    expect(await facets({ entity: 'trip', actorId: lin.userId })).toMatchObject({ counted: 1 })
    const nothing = { entities: [], actions: [], actors: [], counted: 0, hasMore: false }
    expect(await facets({ actorId: lin.userId, to: '2020-01-01T00:00:00Z' })).toEqual(nothing)
  })

  test('are for admins alone', async () => {
    expect(await failureOf(auditOf(lin).facets({}))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await failureOf(auditOf(lin).filters.list())).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('saved filters', () => {
  test('are kept for the admin who saved them; the same name replaces', async () => {
    const { filters } = auditOf(admin)
    const first = await filters.save({ name: 'New trips', filter })
    const again = await filters.save({ name: 'New trips', filter: { ...filter, range: 'day' } })
    expect(again).toEqual({ id: first.id, name: 'New trips', filter: { ...filter, range: 'day' } })
    expect(await filters.list()).toEqual([again])

    const other = auditOf(await createUser(opened.container, { role: 'admin' })).filters
    expect(await other.list()).toEqual([])
    expect(await failureOf(other.remove({ filterId: first.id }))).toMatchObject({ code: 'NOT_FOUND' })
    await filters.remove({ filterId: first.id })
    expect(await filters.list()).toEqual([])
    const written = await auditOf(admin).list({ entity: 'audit-filter' })
    expect(written.items.map(({ action }) => action)).toEqual([
      'audit-filter.removed',
      'audit-filter.saved',
      'audit-filter.saved',
    ])
  })

  test('are bounded in number', async () => {
    const { filters } = auditOf(admin)
    for (let index = 0; index < mostAuditFilters; index++) await filters.save({ name: `Filter ${index}`, filter })
    const refused = await failureOf(filters.save({ name: 'One more', filter }))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'name', rule: 'too_many' }] } })
    expect(await filters.save({ name: 'Filter 1', filter })).toMatchObject({ name: 'Filter 1' })
  })
})
