// The pipeline holds more than one collection: each is described by its noun, and neither finds what is in the other.
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createUser } from '../../testing/factories.ts'
import { openPipeline } from '../../testing/index-pipeline.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { IndexedCollection, IndexedDocument } from './collection.ts'
import { documentHash } from './document-hash.ts'

const opened = useTestContainer()

/** A collection of a person's own documents that lie in no table. */
function openCollection(name: string) {
  const documents = new Map<string, IndexedDocument>()
  const collection: IndexedCollection = {
    name,
    load: async (_, ids) => ids.flatMap((id) => documents.get(id) ?? []),
    listIds: async (_, after, limit) =>
      [...documents.keys()]
        .sort()
        .filter((id) => id > (after ?? ''))
        .slice(0, limit),
    readableScopes: (userId) => sql`select ${userId}::uuid`,
  }
  const add = (id: string, scopeId: string, title: string): IndexedDocument => {
    const fields = { scopeId, title, text: `${title} by the harbor`, tags: [] }
    const document = { id, ...fields, hash: documentHash(fields) }
    documents.set(id, document)
    return document
  }
  return { collection, add, remove: (id: string) => documents.delete(id) }
}

test('two collections are indexed by the same job and searched apart', async () => {
  const [owner, stranger] = [await createUser(opened.container), await createUser(opened.container)]
  const [notes, diary] = [openCollection('notes'), openCollection('diary')]
  const { db, index, work, reconcile } = openPipeline(opened.container, {
    collections: [notes.collection, diary.collection],
  })
  const titlesOf = async (name: string, userId: string) => {
    const { documents } = await index.search(name, userId, { query: 'harbor', limit: 10 })
    return documents.map(({ passage }) => passage.split('\n')[0])
  }
  const lamp = notes.add('01890000-0000-7000-8000-000000000001', owner.userId, 'Lamp')
  const boat = diary.add('01890000-0000-7000-8000-000000000002', owner.userId, 'Boat')
  await db.transaction((tx) => index.schedule(tx, 'notes', [lamp]))
  await db.transaction((tx) => index.schedule(tx, 'diary', [boat]))
  expect(await work()).toEqual([])
  expect(await titlesOf('notes', owner.userId)).toEqual(['Lamp'])
  expect(await titlesOf('diary', owner.userId)).toEqual(['Boat'])
  expect(await titlesOf('diary', stranger.userId)).toEqual([])

  // Written without a job, and removed with one.
  diary.add('01890000-0000-7000-8000-000000000003', owner.userId, 'Rope')
  await reconcile()
  expect((await titlesOf('diary', owner.userId)).sort()).toEqual(['Boat', 'Rope'])
  diary.remove(boat.id)
  await db.transaction((tx) => index.withdraw(tx, 'diary', [boat.id]))
  expect(await work()).toEqual([])
  expect(await titlesOf('diary', owner.userId)).toEqual(['Rope'])
  expect(await titlesOf('notes', owner.userId)).toEqual(['Lamp'])
})
