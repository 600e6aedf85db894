import { randomBytes } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createMemoryFileStorage } from '../../testing/memory-file-storage.ts'
import { pieces } from '../../testing/pieces.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'

const fileStorage = createMemoryFileStorage()
const verdicts = { next: async (): Promise<'clean' | 'infected'> => 'clean' }
const virusScan = { scan: () => verdicts.next(), verify: async () => {} }
const limits = { FILE_MAX_MB: '1', FILES_TRIP_MB: '2', FILES_ACCOUNT_MB: '3' }
const opened = useTestContainer({ fileStorage, virusScan }, () => limits)
const pdf = (bytes = 100) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)])
const kept = () => fileStorage.objects.size

let owner: Actor
let viewer: Actor
let stranger: Actor
let caller: Caller

beforeAll(async () => {
  const person = () => createUser(opened.container)
  ;[owner, viewer, stranger] = await Promise.all([person(), person(), person()])
  caller = createCallerAs(opened.container, owner)
})

async function newTrip() {
  const { id: tripId } = await createTrip(opened.container, owner)
  await addMember(opened.container, tripId, viewer, 'viewer')
  return tripId
}

const upload = (tripId: string, bytes: Uint8Array, { actor = owner, name = 'Ticket.pdf', key = '' } = {}) =>
  opened.container.services.fileBytes.upload(actor, { tripId, name }, pieces(bytes), key || undefined)

async function readAll(actor: Actor, fileId: string) {
  const chunks: Uint8Array[] = []
  for await (const chunk of await opened.container.services.fileBytes.read(actor, fileId)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('an upload', () => {
  it('is kept as it came, for the members of the trip', async () => {
    const tripId = await newTrip()
    const bytes = pdf(5000)
    const file = await upload(tripId, bytes)
    expect(file).toMatchObject({ kind: 'ticket', mediaType: 'application/pdf', size: 5000, name: 'Ticket.pdf' })
    expect(await readAll(viewer, file.id)).toEqual(bytes)
    expect((await createCallerAs(opened.container, viewer).files.list({ tripId })).items).toEqual([file])
    expect((await caller.files.allowance({ tripId })).trip.used).toBe(5000)
  })

  it('of a stranger or a viewer leaves nothing, and strangers read nothing', async () => {
    const tripId = await newTrip()
    const file = await upload(tripId, pdf())
    const before = kept()
    expect((await failureOf(upload(tripId, pdf(), { actor: stranger })))?.code).toBe('NOT_FOUND')
    expect((await failureOf(upload(tripId, pdf(), { actor: viewer })))?.code).toBe('FORBIDDEN')
    expect((await failureOf(readAll(stranger, file.id)))?.code).toBe('NOT_FOUND')
    const asStranger = createCallerAs(opened.container, stranger)
    expect((await failureOf(asStranger.files.remove({ fileId: file.id })))?.code).toBe('NOT_FOUND')
    const asViewer = createCallerAs(opened.container, viewer)
    expect((await failureOf(asViewer.files.update({ fileId: file.id, name: 'Mine' })))?.code).toBe('FORBIDDEN')
    expect((await caller.files.list({ tripId })).items).toEqual([file])
    expect(kept()).toBe(before)
  })

  it('ends where a limit is exceeded, and says which', async () => {
    const tripId = await newTrip()
    const before = kept()
    const refused = async (bytes: number, trip = tripId) => (await failureOf(upload(trip, pdf(bytes))))?.details.reason
    expect(await refused(1_000_001)).toBe('file')
    expect(await refused(10)).toBeUndefined()
    await upload(tripId, pdf(1_000_000))
    expect(await refused(999_999)).toBe('trip')
    const other = await newTrip()
    await upload(other, pdf(1_000_000))
    expect(await refused(999_999, other)).toBe('account')
    expect((await failureOf(caller.files.checkUpload({ tripId, name: 'a.pdf', size: 2_000_000 })))?.code).toBe(
      'FILE_TOO_LARGE',
    )
    expect(kept()).toBe(before + 3)
    for (const trip of [tripId, other])
      for (const { id } of (await caller.files.list({ tripId: trip })).items) await caller.files.remove({ fileId: id })
  })

  it('shares what is left with uploads at the same time', async () => {
    const tripId = await newTrip()
    const before = kept()
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => upload(tripId, pdf(900_000))))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(kept()).toBe(before + 2)
    for (const { id } of (await caller.files.list({ tripId })).items) await caller.files.remove({ fileId: id })
  })

  it('is one file when it is repeated under its key', async () => {
    const tripId = await newTrip()
    const [bytes, before] = [pdf(), kept()]
    const first = await upload(tripId, bytes, { key: 'same-upload' })
    expect(await upload(tripId, bytes, { key: 'same-upload' })).toEqual(first)
    expect((await failureOf(upload(tripId, pdf(), { key: 'same-upload' })))?.code).toBe('INVALID_INPUT')
    expect(kept()).toBe(before + 1)
  })

  it('that breaks off or cannot be named leaves nothing', async () => {
    const tripId = await newTrip()
    const before = kept()
    const broken = (async function* () {
      yield pdf(6000)
      throw new Error('connection lost')
    })()
    const { fileBytes } = opened.container.services
    await expect(fileBytes.upload(owner, { tripId, name: 'a.pdf' }, broken)).rejects.toThrow('connection lost')
    expect((await failureOf(upload(tripId, Buffer.from('MZ program'), { name: 'a.pdf' })))?.code).toBe(
      'FILE_TYPE_REFUSED',
    )
    expect((await failureOf(upload(tripId, Buffer.alloc(0))))?.code).toBe('INVALID_INPUT')
    expect([kept(), (await caller.files.list({ tripId })).items]).toEqual([before, []])
  })
})

describe('an upload that is scanned', () => {
  afterEach(() => {
    verdicts.next = async () => 'clean'
  })

  it.each([
    ['FILE_INFECTED', async () => 'infected' as const],
    ['DEPENDENCY_UNAVAILABLE', () => Promise.reject(new AppError('DEPENDENCY_UNAVAILABLE'))],
  ])('leaves nothing where it ends with %s', async (code, next) => {
    const tripId = await newTrip()
    const before = kept()
    verdicts.next = next
    expect((await failureOf(upload(tripId, pdf())))?.code).toBe(code)
    expect([kept(), (await caller.files.list({ tripId })).items]).toEqual([before, []])
    expect(JSON.stringify((await caller.trips.history({ tripId })).items)).not.toContain('file.added')
  })
})

describe('a file', () => {
  it('is renamed, moved and removed; each can be undone and done again', async () => {
    const tripId = await newTrip()
    const file = await upload(tripId, pdf())
    const renamed = await caller.files.update({ fileId: file.id, version: 1, name: '去程机票', kind: 'document' })
    expect(renamed).toMatchObject({ name: '去程机票.pdf', kind: 'document', version: 2 })
    expect((await failureOf(caller.files.update({ fileId: file.id, version: 1, name: 'Old' })))?.code).toBe(
      'VERSION_CONFLICT',
    )
    await caller.undo.last({ tripId })
    expect(await caller.files.get({ fileId: file.id })).toMatchObject({ name: 'Ticket.pdf', kind: 'ticket' })
    await caller.files.remove({ fileId: file.id })
    expect((await failureOf(readAll(owner, file.id)))?.code).toBe('NOT_FOUND')
    await caller.undo.last({ tripId })
    expect((await readAll(owner, file.id)).length).toBe(100)
    await caller.undo.redo({ tripId })
    expect((await caller.files.list({ tripId })).items).toEqual([])
    await caller.undo.last({ tripId })
    await caller.undo.last({ tripId })
    expect((await caller.files.list({ tripId })).items).toEqual([])
    const { items } = await caller.trips.history({ tripId })
    expect(JSON.stringify(items)).toContain('file.added')
  })

  it('of a trip is listed by kind, newest first, in pages', async () => {
    const tripId = await newTrip()
    const ids: string[] = []
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) ids.unshift((await upload(tripId, pdf(), { name })).id)
    await caller.files.update({ fileId: ids[1] ?? '', kind: 'document' })
    const first = await caller.files.list({ tripId, kind: 'ticket', limit: 1 })
    expect(first.items.map(({ id }) => id)).toEqual([ids[0]])
    const rest = await caller.files.list({ tripId, kind: 'ticket', cursor: first.nextCursor })
    expect(rest.items.map(({ id }) => id)).toEqual([ids[2]])
  })

  it('that was made for an account alone is read by it alone', async () => {
    const { services } = opened.container
    const made = { tripId: null, kind: 'report', name: 'All.zip', mediaType: 'application/zip' } as const
    const file = await services.fileBytes.storeGenerated(owner, { ...made, bytes: pdf() })
    expect((await readAll(owner, file.id)).length).toBe(100)
    expect((await failureOf(readAll(viewer, file.id)))?.code).toBe('NOT_FOUND')
  })
})
