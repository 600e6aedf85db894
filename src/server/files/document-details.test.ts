import { expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { DomainEvent } from '../kernel/domain-event.ts'
import { notificationSources } from '../notifications/notification-sources.repository.ts'
import { createExpiringDocumentJob } from './announce-expiring.job.ts'

const opened = useTestContainer()

async function setUp() {
  const { container } = opened
  const [owner, viewer] = [await createUser(container), await createUser(container)]
  const { id: tripId } = await createTrip(container, owner)
  await addMember(container, tripId, viewer, 'viewer')
  const file = { mediaType: 'application/pdf', kind: 'document' as const, bytes: Buffer.from('%PDF-1.7') }
  const { id: fileId } = await container.services.fileBytes.storeGenerated(owner, { ...file, tripId, name: 'P.pdf' })
  return { container, owner, viewer, tripId, fileId, caller: createCallerAs(container, owner) }
}
const details = { documentType: 'passport' as const, holder: '王小明', expiresOn: '2027-05-20' }

it('keeps what a document is, whose and until when, and gives it up by undo', async () => {
  const { container, viewer, tripId, fileId, caller } = await setUp()
  const { version } = await caller.files.update({ fileId, ...details })
  expect(await createCallerAs(container, viewer).files.get({ fileId })).toMatchObject(details)
  await caller.files.update({ fileId, version, holder: null })
  expect(await caller.files.get({ fileId })).toMatchObject({ ...details, holder: null })
  await caller.undo.last({ tripId })
  expect(await caller.files.get({ fileId })).toMatchObject(details)
})

it('is told by editors only, and to members only', async () => {
  const { container, viewer, fileId, caller } = await setUp()
  const stranger = createCallerAs(container, await createUser(container))
  await expect(stranger.files.update({ fileId, ...details })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const reader = createCallerAs(container, viewer)
  await expect(reader.files.update({ fileId, ...details })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await caller.files.get({ fileId })).toMatchObject({ documentType: null, holder: null, expiresOn: null })
})

it('reminds its uploader 90, 30 and 7 days before it expires, once each', async () => {
  const { container, owner, tripId, fileId, caller } = await setUp()
  await caller.files.update({ fileId, ...details })
  const { db } = container.database
  const announcedOn = async (day: string) => {
    const announced: DomainEvent[] = []
    const events = { publish: async (_: unknown, event: DomainEvent) => void announced.push(event) }
    await createExpiringDocumentJob({ db, clock: { now: () => new Date(`${day}T01:10:00Z`) }, events }).run({})
    return announced.filter((event) => event.type === 'document.expiring' && event.fileId === fileId)
  }
  const [event, ...more] = await announcedOn('2027-04-20')
  expect(event).toEqual({ type: 'document.expiring', tripId, fileId, expiresOn: '2027-05-20', on: '2027-04-20' })
  expect(more).toEqual([])
  expect(await announcedOn('2027-04-21')).toEqual([])
  expect(await announcedOn('2027-02-19')).toHaveLength(1)
  expect(await announcedOn('2027-05-13')).toHaveLength(1)
  const source = notificationSources.find(({ kind }) => kind === 'document-expiring')
  expect(event && (await source?.tell(db, event))).toMatchObject([
    { userId: owner.userId, tripId, values: { subject: 'P.pdf' }, path: `/trips/${tripId}/files` },
  ])
  await caller.files.remove({ fileId })
  expect(await announcedOn('2027-04-20')).toEqual([])
})
