import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createMemoryFileStorage } from '../../testing/memory-file-storage.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { files, trips } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { createReconcileFilesJob } from './reconcile-files.job.ts'

const fileStorage = createMemoryFileStorage()
const opened = useTestContainer({ fileStorage })

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function newTrip() {
  const owner = await createUser(opened.container)
  const { id: tripId } = await createTrip(opened.container, owner)
  return { owner, tripId, caller: createCallerAs(opened.container, owner) }
}

const upload = (actor: Actor, tripId: string) =>
  opened.container.services.fileBytes.upload(actor, { tripId, name: 'a.pdf' }, once(Buffer.from('%PDF-1.7 bytes')))

async function reconcile(days: number) {
  const clock = movableClock()
  clock.pass({ days })
  const { database, logger } = opened.container
  await createReconcileFilesJob({ ...database, logger, fileStorage, clock }).run({})
}

const keyOf = async (fileId: string) => {
  const [row] = await opened.container.database.db.select().from(files).where(eq(files.id, fileId))
  return row?.storageKey ?? ''
}

const isMissing = async (caller: Caller, fileId: string) => (await caller.files.get({ fileId })).isMissing

it('deletes bytes without a row once they are a day old, and nothing else', async () => {
  const { owner, tripId } = await newTrip()
  const kept = await Promise.all(Array.from({ length: 5 }, () => upload(owner, tripId)))
  const lost = randomBytes(16).toString('hex')
  for (const key of [lost, `${lost}-preview`]) await fileStorage.put(key, once(Buffer.from('half an upload')))
  await reconcile(0)
  expect(fileStorage.objects.has(lost)).toBe(true)
  await reconcile(2)
  expect([...fileStorage.objects.keys()].sort()).toEqual((await Promise.all(kept.map(({ id }) => keyOf(id)))).sort())
})

it('deletes the bytes of a trip that is gone', async () => {
  const { owner, tripId } = await newTrip()
  const key = await keyOf((await upload(owner, tripId)).id)
  await opened.container.database.db.delete(trips).where(eq(trips.id, tripId))
  await reconcile(2)
  expect(fileStorage.objects.has(key)).toBe(false)
})

it('keeps what was removed for a week; then it cannot be restored', async () => {
  const { owner, tripId, caller } = await newTrip()
  const file = await upload(owner, tripId)
  const key = await keyOf(file.id)
  await caller.files.remove({ fileId: file.id })
  await reconcile(6)
  expect(fileStorage.objects.has(key)).toBe(true)
  await reconcile(8)
  expect([fileStorage.objects.has(key), await keyOf(file.id)]).toEqual([false, ''])
  expect((await failureOf(caller.undo.last({ tripId })))?.code).toBe('PROPOSAL_STALE')
})

it('marks a file whose bytes are gone, until they are back', async () => {
  const { owner, tripId, caller } = await newTrip()
  const file = await upload(owner, tripId)
  const key = await keyOf(file.id)
  const object = fileStorage.objects.get(key)
  fileStorage.objects.delete(key)
  await reconcile(2)
  expect(await isMissing(caller, file.id)).toBe(true)
  expect((await failureOf(opened.container.services.fileBytes.read(owner, file.id)))?.code).toBe('NOT_FOUND')
  if (object) fileStorage.objects.set(key, object)
  await reconcile(2)
  expect(await isMissing(caller, file.id)).toBe(false)
})

it('goes through more objects than one page holds', async () => {
  const { owner, tripId } = await newTrip()
  const file = await upload(owner, tripId)
  for (let count = 0; count < 1100; count++)
    await fileStorage.put(randomBytes(16).toString('hex'), once(Buffer.from('x')))
  await reconcile(2)
  expect(fileStorage.objects.has(await keyOf(file.id))).toBe(true)
  expect(fileStorage.objects.size).toBeLessThan(20)
})
