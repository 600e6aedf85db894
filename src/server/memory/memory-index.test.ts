// Memories in the index: found by words and by meaning in both languages, by their own person alone, and gone when they go.
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createUser } from '../../testing/factories.ts'
import { openPipeline } from '../../testing/index-pipeline.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { indexChunks, indexDocuments, indexVectors, memories } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { createMemoryService } from './memory.service.ts'
import { memoryCollection } from './memory-collection.repository.ts'

const opened = useTestContainer()
let actor: Actor

beforeEach(async () => {
  actor = await createUser(opened.container)
})

function openMemories() {
  const pipeline = openPipeline(opened.container, { collections: [memoryCollection] })
  const service = createMemoryService({ db: pipeline.db, index: pipeline.index, clock: movableClock() })
  return {
    ...pipeline,
    service,
    add: (text: string, whose = actor) => service.add(whose, { text, kind: 'preference' }),
    async found(query: string, whose = actor) {
      const { items } = await service.search(whose, { query, limit: 10 }, 'en')
      return items.map(({ text }) => text)
    },
    async listed(text: string) {
      const { items } = await service.list(actor, { text, limit: 50 }, 'en')
      return items.map((memory) => memory.text)
    },
    /** Documents, passages and vectors of a person. */
    async inIndex({ userId } = actor) {
      const { db } = pipeline
      return [
        await db.$count(indexDocuments, eq(indexDocuments.scopeId, userId)),
        await db.$count(indexChunks, eq(indexChunks.scopeId, userId)),
        await db.$count(indexVectors, eq(indexVectors.scopeId, userId)),
      ]
    },
  }
}

test('a question in one language finds what is remembered in the other, and nothing that is beside the point', async () => {
  const { add, work, found, listed } = openMemories()
  const remembered = ['I never take early flights', '我喜欢安静的酒店房间', 'Allergic to peanuts', '喜欢早起看日出']
  for (const text of remembered) await add(text)
  expect(await work()).toEqual([])
  expect((await found('花生过敏'))[0]).toBe('Allergic to peanuts')
  expect((await found('清晨的航班'))[0]).toBe('I never take early flights')
  expect((await found('quiet hotel'))[0]).toBe('我喜欢安静的酒店房间')
  expect((await found('sunrise'))[0]).toBe('喜欢早起看日出')
  expect(await found('football match')).toEqual([])
  expect(await listed('花生过敏')).toEqual(['Allergic to peanuts'])
})

test('what was written a moment ago is found by its words, before it is indexed', async () => {
  const { add, service, work, found } = openMemories()
  const { id: memoryId } = await add('I collect fridge magnets')
  expect(await found('magnets')).toEqual(['I collect fridge magnets'])
  await work()
  await service.update(actor, { memoryId, text: 'I collect postcards', mode: 'overwrite' })
  expect(await found('postcards')).toEqual(['I collect postcards'])
  await work()
  expect(await found('postcards')).toEqual(['I collect postcards'])
  expect(await found('明信片')).toEqual(['I collect postcards'])
  expect(await found('magnets')).toEqual([])
})

test('only a text that changes is indexed anew', async () => {
  const { add, work, db } = openMemories()
  await add('I love museums')
  await work()
  await add('我喜欢博物馆')
  const waits = sql`${indexDocuments.scopeId} = ${actor.userId} and ${indexDocuments.status} = 'pending'`
  expect(await db.$count(indexDocuments, waits)).toBe(0)
})

test('nobody finds the memories of another, however alike they are', async () => {
  const { add, work, found } = openMemories()
  const stranger = await createUser(opened.container)
  await add('I love quiet gardens')
  await add('I love quiet temples', stranger)
  await work()
  expect(await found('安静的花园')).toEqual(['I love quiet gardens'])
  expect(await found('quiet', stranger)).toEqual(['I love quiet temples'])
})

test('what is forgotten leaves the index', async () => {
  const { add, service, work, found, inIndex } = openMemories()
  const { id: memoryId } = await add('I love museums')
  await add('I love temples')
  await add('I love gardens')
  await work()
  expect(await inIndex()).toEqual([3, 3, 3])
  await service.remove(actor, memoryId)
  // Also before the job has run.
  expect(await found('museum')).not.toContain('I love museums')
  await work()
  expect(await inIndex()).toEqual([2, 2, 2])
  await service.clear(actor)
  expect(await found('temples')).toEqual([])
  await work()
  expect(await inIndex()).toEqual([0, 0, 0])
})

test('while memory is off, none of it is found or stays in the index; switched on again, it comes back', async () => {
  const { add, service, work, reconcile, found, listed, inIndex } = openMemories()
  await add('I love museums')
  await work()
  await service.setEnabled(actor, false)
  expect(await found('museums')).toEqual([])
  expect(await listed('museums')).toEqual(['I love museums'])
  expect(await listed('博物馆')).toEqual([])
  await work()
  await reconcile()
  expect(await inIndex()).toEqual([0, 0, 0])
  await service.setEnabled(actor, true)
  expect(await found('museums')).toEqual(['I love museums'])
  await work()
  expect(await inIndex()).toEqual([1, 1, 1])
  expect(await found('博物馆')).toEqual(['I love museums'])
})

test('memories from before there was an index are brought into it, and what it has lost is mended', async () => {
  const { add, db, reconcile, found, inIndex } = openMemories()
  await add('I love museums')
  await db.delete(indexDocuments).where(eq(indexDocuments.scopeId, actor.userId))
  expect(await found('museums')).toEqual(['I love museums'])
  await reconcile()
  expect(await inIndex()).toEqual([1, 1, 1])
  await db.delete(memories).where(eq(memories.userId, actor.userId))
  expect(await found('museums')).toEqual([])
  await reconcile()
  expect(await inIndex()).toEqual([0, 0, 0])
})
