import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createMemoryFileStorage } from '../../testing/memory-file-storage.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'
import { createMakeThumbnailJob } from './make-thumbnail.job.ts'

const fileStorage = createMemoryFileStorage()
const limits = { FILE_MAX_MB: '1', FILES_TRIP_MB: '2', FILES_ACCOUNT_MB: '3' }
const opened = useTestContainer({ fileStorage }, () => limits)
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

async function* pieces(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
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

describe('a photo', () => {
  const runJob = (fileId: string) =>
    createMakeThumbnailJob({ ...opened.container.database, fileStorage }).run({ fileId })
  const thumbnailOf = async (actor: Actor, fileId: string) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of await opened.container.services.fileBytes.readThumbnail(actor, fileId)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  it('gets a small upright picture without metadata, for members alone', async () => {
    const tripId = await newTrip()
    const picture = sharp({ create: { width: 1200, height: 600, channels: 3, background: 'teal' } })
    const turned = picture.jpeg().withMetadata({ orientation: 6, exif: { IFD0: { Copyright: 'Lin' } } })
    const file = await upload(tripId, await turned.toBuffer(), { name: 'IMG_1.jpg' })
    expect(file).toMatchObject({ kind: 'photo', thumbnail: 'pending' })
    expect((await failureOf(thumbnailOf(owner, file.id)))?.code).toBe('NOT_FOUND')
    await runJob(file.id)
    await runJob(file.id)
    expect((await caller.files.get({ fileId: file.id })).thumbnail).toBe('ready')
    const { width, height, format, exif } = await sharp(await thumbnailOf(viewer, file.id)).metadata()
    expect({ width, height, format, exif }).toEqual({ width: 240, height: 480, format: 'webp', exif: undefined })
    expect((await failureOf(thumbnailOf(stranger, file.id)))?.code).toBe('NOT_FOUND')
    await caller.undo.last({ tripId })
    expect((await failureOf(thumbnailOf(owner, file.id)))?.code).toBe('NOT_FOUND')
  })

  it('says when and where it was taken only where its uploader wants that, and never by its bytes', async () => {
    const tripId = await newTrip()
    const picture = sharp({ create: { width: 120, height: 60, channels: 3, background: 'teal' } })
    const gps = {
      GPSLatitudeRef: 'N',
      GPSLatitude: '30/1 39/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '104/1 3/1 0/1',
    }
    const exif = { IFD2: { DateTimeOriginal: '2026:05:03 14:22:10', BodySerialNumber: 'SERIAL-4711' }, IFD3: gps }
    const bytes = await picture.jpeg().withExif(exif).toBuffer()
    const { fileBytes } = opened.container.services
    const send = (keepTaken?: boolean) => fileBytes.upload(owner, { tripId, name: 'a.jpg', keepTaken }, pieces(bytes))
    expect(await send()).toMatchObject({ takenAt: null, takenPlace: null, hasCameraData: false })
    const kept = await send(true)
    const facts = { takenAt: '2026-05-03T14:22:10', takenPlace: { lat: 30.65, lng: 104.05 } }
    expect(kept).toMatchObject({ ...facts, hasCameraData: false })
    const served = await readAll(viewer, kept.id)
    expect([served.includes('SERIAL'), served.length, (await sharp(served).metadata()).exif]).toEqual([
      false,
      kept.size,
      undefined,
    ])
    const undated = (await caller.files.list({ tripId })).items.find(({ takenAt }) => takenAt === null)
    const byDay = { tripId, kind: 'photo', order: 'taken', limit: 1 } as const
    const first = await caller.files.list(byDay)
    const second = await caller.files.list({ ...byDay, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([kept.id, undated?.id])
    expect(second.nextCursor).toBeNull()
    expect(JSON.stringify((await caller.trips.history({ tripId })).items)).not.toContain('takenPlace')
    const heic = Buffer.concat([Buffer.from('000000186674797068656963', 'hex'), randomBytes(300)])
    expect(await upload(tripId, heic, { name: 'a.heic' })).toMatchObject({ hasCameraData: true })
    const files = (await caller.files.list({ tripId })).items
    for (const { id } of files) await caller.files.remove({ fileId: id })
  })

  it('that cannot be opened is kept without one', async () => {
    const tripId = await newTrip()
    const broken = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), randomBytes(500)])
    const file = await upload(tripId, broken, { name: 'broken.jpg' })
    await runJob(file.id)
    expect((await caller.files.get({ fileId: file.id })).thumbnail).toBe('failed')
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
