import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createMemoryFileStorage } from '../../testing/memory-file-storage.ts'
import { pieces } from '../../testing/pieces.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'
import { createMakeThumbnailJob } from './make-thumbnail.job.ts'

const fileStorage = createMemoryFileStorage()
const opened = useTestContainer({ fileStorage })

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

const upload = (tripId: string, bytes: Uint8Array, { name }: { name: string }) =>
  opened.container.services.fileBytes.upload(owner, { tripId, name }, pieces(bytes))

async function readAll(actor: Actor, fileId: string) {
  const chunks: Uint8Array[] = []
  for await (const chunk of await opened.container.services.fileBytes.read(actor, fileId)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

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

  it('of a phone that writes HEIC is treated as the others', async () => {
    const tripId = await newTrip()
    const bytes = await readFile(new URL('./heic/two-tiles.heic', import.meta.url))
    const { fileBytes } = opened.container.services
    const send = (keepTaken: boolean) => fileBytes.upload(owner, { tripId, name: 'a.heic', keepTaken }, pieces(bytes))
    expect(await send(false)).toMatchObject({ takenAt: null, takenPlace: null, hasCameraData: false })
    const facts = { takenAt: '2026-05-03T14:22:10', takenPlace: { lat: 30.65, lng: 104.05 } }
    const file = await send(true)
    expect(file).toMatchObject({ kind: 'photo', thumbnail: 'pending', hasCameraData: false, ...facts })
    await runJob(file.id)
    const { width, height, format } = await sharp(await thumbnailOf(viewer, file.id)).metadata()
    expect({ width, height, format }).toEqual({ width: 96, height: 128, format: 'webp' })
    const broken = await upload(tripId, bytes.subarray(0, 600), { name: 'broken.heic' })
    await runJob(broken.id)
    expect((await caller.files.get({ fileId: broken.id })).thumbnail).toBe('failed')
    for (const { id } of (await caller.files.list({ tripId })).items) await caller.files.remove({ fileId: id })
  })

  it('that cannot be opened is kept without one', async () => {
    const tripId = await newTrip()
    const broken = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), randomBytes(500)])
    const file = await upload(tripId, broken, { name: 'broken.jpg' })
    await runJob(file.id)
    expect((await caller.files.get({ fileId: file.id })).thumbnail).toBe('failed')
  })
})
