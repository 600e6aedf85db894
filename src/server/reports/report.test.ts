import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
beforeAll(() => opened.container.jobs.start())

const readBytes = async (actor: Actor, fileId: string | null | undefined) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of await opened.container.services.fileBytes.read(actor, fileId ?? '')) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function setUp() {
  const { container } = opened
  const owner = await createUser(container, { name: 'Lin' })
  const caller = createCallerAs(container, owner)
  const { id: tripId } = await createTrip(container, owner, { title: '成都 & Chengdu', startDate: '2027-05-01' })
  await caller.itinerary.add({ tripId, ...newItem() })
  return { container, owner, caller, tripId }
}

describe('reports', () => {
  it('are built in the background, with what they tell, and deleted with their file', async () => {
    const { owner, caller, tripId } = await setUp()
    const { id: reportId, status } = await caller.reports.build({ tripId, format: 'pdf' })
    expect(status).toBe('building')
    await expect
      .poll(() => caller.reports.get({ reportId }))
      .toMatchObject({ status: 'ready', progress: 100, content: { title: '成都 & Chengdu' } })
    const [report] = await caller.reports.list({ tripId })
    expect((await readBytes(owner, report?.fileId)).subarray(0, 5).toString()).toBe('%PDF-')
    await caller.reports.remove({ reportId })
    expect(await caller.reports.list({ tripId })).toEqual([])
    await expect(readBytes(owner, report?.fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tell those who watch how far they are, members alone', async () => {
    const { container, caller, tripId } = await setUp()
    const stranger = createCallerAs(container, await createUser(container))
    await expect(stranger.reports.live({ tripId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const watched = (await caller.reports.live({ tripId }))[Symbol.asyncIterator]()
    expect((await watched.next()).value).toEqual([])
    await caller.reports.build({ tripId, format: 'image' })
    const seen: string[] = []
    while (!seen.includes('ready')) for (const { status } of (await watched.next()).value ?? []) seen.push(status)
    expect(seen[0]).toBe('building')
    await watched.return?.()
  })

  it.each([
    ['image', 1200, 630],
    ['story', 1080, 1920],
  ] as const)('are pictures to share, too: %s', async (format, width, height) => {
    const { owner, caller, tripId } = await setUp()
    const { id: reportId } = await caller.reports.build({ tripId, format, locale: 'zh-CN' })
    await expect.poll(() => caller.reports.get({ reportId })).toMatchObject({ status: 'ready', locale: 'zh-CN' })
    const { fileId } = await caller.reports.get({ reportId })
    const picture = sharp(await readBytes(owner, fileId))
    expect(await picture.metadata()).toMatchObject({ format: 'png', width, height })
    // The title is there: where it stands the picture is not of one color.
    const titled = picture.extract({ left: 60, top: 60, width: 400, height: 200 })
    expect((await titled.stats()).channels[0]?.stdev).toBeGreaterThan(5)
  })

  it('are started by the assistant once, for editors alone', async () => {
    const { container, owner, tripId } = await setUp()
    const { reports } = container.services
    const stranger = await createUser(container)
    const sent = { key: 'message-1', procedure: 'agent.send', inputHash: 'of the message' }
    const actor: Actor = { ...owner, request: { ...owner.request, idempotency: sent } }
    const wanted = { tripId, format: 'itinerary', locale: 'en' } as const
    await expect(reports.buildOnce(stranger, wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const all = await Promise.all([reports.buildOnce(actor, wanted), reports.buildOnce(actor, wanted)])
    expect(all.map((each) => each?.isNew).sort()).toEqual([false, true])
    expect(await reports.list(owner, tripId)).toHaveLength(1)
  })

  it('are read by members, made by editors, and hidden from strangers', async () => {
    const { container, caller, tripId } = await setUp()
    const [viewer, stranger] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    const { id: reportId } = await caller.reports.build({ tripId, format: 'itinerary' })
    const [asViewer, asStranger] = [createCallerAs(container, viewer), createCallerAs(container, stranger)]
    expect(await asViewer.reports.list({ tripId })).toHaveLength(1)
    await expect(asViewer.reports.remove({ reportId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(asStranger.reports.get({ reportId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(asStranger.reports.remove({ reportId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await caller.reports.list({ tripId })).toHaveLength(1)
  })
})

describe('the archive of an account', () => {
  it('holds its trips, files, notes and memories, and nothing of others', async () => {
    const { container, owner, caller, tripId } = await setUp()
    const other = await createUser(container)
    const foreign = await createTrip(container, other, { title: 'Not mine' })
    const bytes = Buffer.from('%PDF-1.7 ticket')
    const ticket = { kind: 'ticket' as const, mediaType: 'application/pdf', bytes }
    await container.services.fileBytes.storeGenerated(owner, { ...ticket, tripId, name: '机票.pdf' })
    await container.services.fileBytes.storeGenerated(other, { ...ticket, tripId: foreign.id, name: 'Secret.pdf' })
    await caller.knowledge.create({ title: 'Mine', content: 'A note' })
    await caller.memory.add({ text: 'I like tea', kind: 'preference' })
    await caller.accounts.exportData({})
    const again = await caller.accounts.exportData({})
    await expect.poll(() => caller.accounts.dataExport()).toMatchObject({ id: again.id, status: 'ready' })
    const archive = await caller.accounts.dataExport()
    const entries = unzipSync(await readBytes(owner, archive?.fileId))
    const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array())
    const names = Object.keys(entries)
    const folder = `trips/成都 & Chengdu ${tripId.slice(-6)}`
    expect(JSON.parse(text(`${folder}/trip.json`))).toMatchObject({ version: 2, trip: { title: '成都 & Chengdu' } })
    expect(JSON.parse(text('account.json'))).toMatchObject({ account: { name: 'Lin' } })
    expect(text('account.json')).not.toContain('argon2')
    expect(text('notes.json')).toContain('A note')
    expect(text('memories.json')).toContain('I like tea')
    expect(text(names.find((name) => name.endsWith('机票.pdf')) ?? '')).toBe(bytes.toString())
    expect(names.join()).not.toMatch(/Secret|Not mine/)
    await expect(readBytes(other, archive?.fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await createCallerAs(container, other).accounts.dataExport()).toBeNull()
  })
})
