import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { lockMemories } from './memory.repository.ts'

const clock = movableClock()
const opened = useTestContainer({ clock })
let actor: Actor
let caller: Caller

beforeEach(async () => {
  actor = await createUser(opened.container)
  caller = createCallerAs(opened.container, actor)
})

const add = (text: string) => caller.memory.add({ text, kind: 'preference' })
const list = async () => (await caller.memory.list({})).items

describe('memory', () => {
  test('lets its person begin a turn while it is written', async () => {
    const { container } = opened
    const { id: tripId } = await createTrip(container, actor)
    const started = await container.database.db.transaction(async (tx) => {
      await lockMemories(tx, actor.userId)
      return caller.agent.send({ tripId, text: 'Hello', clientMessageId: crypto.randomUUID() })
    })
    expect(started.runId).toBeTruthy()
  })

  test('keeps what was said with what it means to a plan', async () => {
    const memory = await add('I never take early flights')
    expect(memory).toMatchObject({
      kind: 'preference',
      weight: 1,
      isUsed: true,
      evidence: [{ type: 'hand', ref: null }],
    })
    expect(memory.wishes.transport?.notBefore).toBe('09:00')
    expect(await list()).toEqual([memory])
  })

  test('takes a diet for a need, whatever it was called', async () => {
    expect(await add('我不吃香菜')).toMatchObject({ kind: 'need', wishes: { allergies: ['cilantro'] } })
  })

  test('remembers the same thing once, in whatever words', async () => {
    const first = await add('I love museums')
    const second = await add('我喜欢博物馆')
    expect(second.id).toBe(first.id)
    expect(second.evidence).toHaveLength(2)
    expect(await list()).toHaveLength(1)
  })

  test('lets a contradiction lower what it contradicts', async () => {
    const relaxed = await add('I like a relaxed pace')
    await add('I like packed days')
    const [, before] = await list()
    expect(before).toMatchObject({ id: relaxed.id, weight: 0.5 })
    const { items } = await caller.memory.history({ memoryId: relaxed.id })
    expect(items.map(({ action }) => action)).toEqual(['added', 'contradicted'])
  })

  test('lets a preference fade with the years, but no allergy', async () => {
    await add('I love museums')
    await add('I am allergic to peanuts')
    clock.pass({ days: 731 })
    expect((await list()).map(({ weight, isUsed }) => [Math.round(weight * 10) / 10, isUsed])).toEqual([
      [1, true],
      [0.5, false],
    ])
  })

  test('is corrected by appending or overwriting, and says how it came about', async () => {
    const { id: memoryId } = await add('I love museums')
    await caller.memory.update({ memoryId, text: 'and gardens', mode: 'append' })
    const [appended] = await list()
    expect(appended).toMatchObject({ text: 'I love museums and gardens', wishes: { interests: ['museum', 'garden'] } })
    await caller.memory.update({ memoryId, text: 'I love temples' })
    expect((await list())[0]?.wishes).toEqual({ interests: ['temple'] })
    const { items } = await caller.memory.history({ memoryId })
    expect(items.map(({ action, text }) => [action, text])).toEqual([
      ['added', 'I love museums'],
      ['updated', 'I love museums and gardens'],
      ['updated', 'I love temples'],
    ])
  })

  test('refuses a correction that says what another memory says', async () => {
    await add('I love museums')
    const { id: memoryId } = await add('I love temples')
    expect(await failureOf(caller.memory.update({ memoryId, text: 'I love museums' }))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ rule: 'known' }] },
    })
  })

  test('forgets the text for good, in the history too', async () => {
    const { id: memoryId } = await add('I love museums')
    await caller.memory.remove({ memoryId })
    expect(await list()).toEqual([])
    const { items } = await caller.memory.history({ memoryId })
    expect(items.map(({ action, text }) => [action, text])).toEqual([
      ['added', null],
      ['removed', null],
    ])
    await add('I love temples')
    await add('I love gardens')
    expect(await caller.memory.clear({})).toEqual({ removed: 2 })
    expect(await list()).toEqual([])
  })

  test('is searched by words of both languages', async () => {
    await add('I never take early flights')
    await add('我不吃香菜')
    const found = async (query: string) => (await caller.memory.search({ query })).items.map(({ text }) => text)
    expect(await found('which flight do I like')).toEqual(['I never take early flights'])
    expect(await found('能吃香菜吗')).toEqual(['我不吃香菜'])
    expect(await found('visa')).toEqual([])
  })

  test('reads and writes nothing while it is switched off, and can still be deleted', async () => {
    const { id: memoryId } = await add('I love museums')
    expect(await caller.memory.setEnabled({ enabled: false })).toEqual({ enabled: false })
    expect(await caller.memory.search({ query: 'museums' })).toEqual({ items: [] })
    const off = { details: { issues: [{ rule: 'memory_off' }] } }
    expect(await failureOf(add('I love temples'))).toMatchObject(off)
    expect(await failureOf(caller.memory.update({ memoryId, text: 'x' }))).toMatchObject(off)
    expect(await failureOf(caller.tags.upsert({ tag: 'museum', weight: 1 }))).toMatchObject(off)
    expect((await caller.memory.list({})).enabled).toBe(false)
    await caller.memory.remove({ memoryId })
    expect(await list()).toEqual([])
  })

  test('leaves audit entries without the text', async () => {
    const { id: memoryId } = await add('My secret sauce')
    await caller.memory.update({ memoryId, text: 'My other sauce' })
    await caller.memory.remove({ memoryId })
    const { db } = opened.container.database
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.actorId, actor.userId))
    expect(entries.map(({ action }) => action).sort()).toEqual(['memory.added', 'memory.removed', 'memory.updated'])
    expect(JSON.stringify(entries)).not.toContain('sauce')
  })

  test('answers a repeated request alike, with one effect', async () => {
    const request = { text: 'I love museums', kind: 'preference' as const, idempotencyKey: 'remember-once' }
    expect(await caller.memory.add(request)).toEqual(await caller.memory.add(request))
    expect((await list())[0]?.evidence).toHaveLength(1)
  })

  test('holds a memory of a trip only for its members', async () => {
    const stranger = await createUser(opened.container)
    const { id: tripId } = await createTrip(opened.container, stranger)
    const failure = await failureOf(caller.memory.add({ text: 'x', kind: 'fact', tripId }))
    expect(failure).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('tags', () => {
  test('are saved with their evidence and removed', async () => {
    await caller.tags.upsert({ tag: 'Museum', weight: 0.8 })
    const rated = { type: 'rating' as const, ref: 'item' }
    await caller.tags.bulkUpsert({
      tags: [
        { tag: 'museum', weight: 0.9, evidence: [rated] },
        { tag: 'night markets', weight: 0.4 },
      ],
    })
    const { items } = await caller.tags.list()
    expect(items.map(({ tag, evidence }) => [tag, evidence.length])).toEqual([
      ['museum', 2],
      ['night markets', 1],
    ])
    expect(items.map(({ label }) => label)).toEqual(['museums', 'night markets'])
    await caller.tags.remove({ tag: 'museum' })
    expect((await caller.tags.list()).items.map(({ tag }) => tag)).toEqual(['night markets'])
    expect(await failureOf(caller.tags.remove({ tag: 'museum' }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
