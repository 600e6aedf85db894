import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { notificationKinds } from '#contract/notification.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { loseListeners } from '../../testing/lose-listeners.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, proposals, users } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { DomainEvent } from '../kernel/domain-event.ts'
import { createWaitingProposalJob } from '../proposals/announce-waiting-proposals.job.ts'
import type { Mail } from '../providers/mail/mail.ts'
import { notificationSources } from './notification-sources.repository.ts'
import { createSendNotificationJob } from './send-notification.job.ts'
import { createSubscriber } from './tell-people.job.ts'
import { createUnsubscribeTokens } from './unsubscribe-token.ts'

const opened = useTestContainer()
const authSecret = 'a secret that only tests know, 32+ chars'
let owner: Actor
let caller: Caller
let tripId: string
let toMail: string[]
let toPush: string[]

beforeEach(async () => {
  owner = await createUser(opened.container, { name: 'Olga', locale: 'en' })
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner, { title: 'Pandas' })).id
  toMail = []
  toPush = []
})

const db = () => opened.container.database.db

/** As the queue hands it to the subscribers. */
async function deliver(event: DomainEvent): Promise<void> {
  const mail = async (_: unknown, id: string) => void toMail.push(id)
  const push = async (_: unknown, id: string) => void toPush.push(id)
  for (const source of notificationSources)
    if (source.on === event.type) await createSubscriber(source, { db: db(), mail, push }).job.run(event)
}

async function join(role: 'viewer' | 'editor', name = 'Mei') {
  const actor = await createUser(opened.container, { name })
  await addMember(opened.container, tripId, actor, role)
  return { actor, caller: createCallerAs(opened.container, actor) }
}
const joined = (userId: string): DomainEvent => ({ type: 'member.joined', tripId, userId, at: '2027-01-01T00:00:00Z' })

async function mailsOf(ids: string[], publicAddress?: string): Promise<Mail[]> {
  const sent: Mail[] = []
  const mail = { send: async (letter: Mail) => void sent.push(letter) }
  const job = createSendNotificationJob({ db: db(), mail, tokens: createUnsubscribeTokens(authSecret), publicAddress })
  for (const notificationId of ids) await job.run({ notificationId })
  return sent
}

describe('people are told', () => {
  test('when somebody joins, all but the one who did', async () => {
    const mei = await join('editor')
    await deliver(joined(mei.actor.userId))
    const { items, unread } = await caller.notifications.list({})
    expect(items).toMatchObject([
      { kind: 'member-joined', tripId, values: { actor: 'Mei', trip: 'Pandas' }, path: `/trips/${tripId}/people` },
    ])
    expect(unread).toBe(1)
    expect((await mei.caller.notifications.list({})).items).toEqual([])
    expect(toMail).toEqual([items[0]?.id])
  })

  test('once, however often the event comes', async () => {
    const mei = await join('editor')
    await deliver(joined(mei.actor.userId))
    await deliver(joined(mei.actor.userId))
    expect((await caller.notifications.list({})).items).toHaveLength(1)
    expect(toMail).toHaveLength(1)
  })

  test('of a due task: whom it is assigned to, else those who can do it', async () => {
    const [editor, viewer] = [await join('editor'), await join('viewer')]
    const mine = await caller.tasks.create({ tripId, stage: 'pre', title: 'Visa', assigneeId: editor.actor.userId })
    const anybody = await caller.tasks.create({ tripId, stage: 'pre', title: 'Adapter' })
    for (const { id: taskId } of [mine, anybody])
      await deliver({ type: 'task.due', tripId, taskId, dueOn: '2027-01-01' })
    const subjectsOf = async (who: Caller) =>
      (await who.notifications.list({})).items.map(({ values }) => values.subject).sort()
    expect(await subjectsOf(editor.caller)).toEqual(['Adapter', 'Visa'])
    expect(await subjectsOf(caller)).toEqual(['Adapter'])
    expect(await subjectsOf(viewer.caller)).toEqual([])
  })

  test('of a proposal of the assistant on which nobody has decided: those who can, once', async () => {
    const [editor, viewer] = [await join('editor'), await join('viewer')]
    const now = new Date('2027-01-01T12:30:00Z')
    const at = (time: string) => new Date(`2027-01-01T${time}:00Z`)
    const row = { tripId, title: 'A lighter day', changes: [], acceptedIds: [], runId: randomUUID() }
    await db()
      .insert(proposals)
      .values([
        { ...row, createdAt: at('11:00') },
        { ...row, title: 'Decided', status: 'rejected', createdAt: at('11:00') },
        { ...row, title: 'New', createdAt: at('12:15') },
        { ...row, title: 'Old', createdAt: at('01:00') },
        { ...row, title: 'Of a person', runId: null, createdAt: at('11:00') },
      ])
    const told: DomainEvent[] = []
    const events = { publish: async (_: unknown, event: DomainEvent) => void told.push(event) }
    const job = createWaitingProposalJob({ db: db(), clock: { now: () => now }, events })
    for (let hour = 0; hour < 2; hour += 1) await job.run({})
    for (const event of told) await deliver(event)
    for (const who of [caller, editor.caller])
      expect((await who.notifications.list({})).items).toMatchObject([
        { kind: 'proposal-waiting', values: { subject: 'A lighter day', trip: 'Pandas' }, path: `/trips/${tripId}` },
      ])
    expect((await viewer.caller.notifications.list({})).items).toEqual([])
    expect([toPush.length, toMail.length]).toEqual([2, 0])
  })

  test('by one source for each kind of the matrix', () => {
    expect(notificationSources.map(({ kind }) => kind).sort()).toEqual([...notificationKinds].sort())
  })

  test('when their role changes', async () => {
    const mei = await join('viewer')
    const at = '2027-01-01T00:00:00Z'
    await deliver({ type: 'member.role-changed', tripId, userId: mei.actor.userId, actorId: owner.userId, at })
    expect((await mei.caller.notifications.list({})).items).toMatchObject([
      { kind: 'role-changed', values: { actor: 'Olga', role: 'viewer' } },
    ])
    expect((await caller.notifications.list({})).items).toEqual([])
  })

  test('of an invitation to their address, without a way in that the mail would not give', async () => {
    const email = `${owner.userId.slice(-12)}@example.com`
    const mei = await createUser(opened.container, { email })
    const { id: inviteId } = await caller.companions.invite({ tripId, role: 'viewer', email })
    await deliver({ type: 'invite.created', tripId, inviteId })
    const [told] = (await createCallerAs(opened.container, mei).notifications.list({})).items
    expect(told).toMatchObject({ kind: 'invite-received', tripId: null, path: null, values: { trip: 'Pandas' } })
    expect(toMail).toEqual([])
  })
})

describe('a person', () => {
  test('marks some or all as read, and nobody else’s', async () => {
    const [mei, tom] = [await join('editor', 'Mei'), await join('editor', 'Tom')]
    await deliver(joined(mei.actor.userId))
    await deliver(joined(tom.actor.userId))
    const [newest] = (await caller.notifications.list({})).items
    const ids = newest ? [newest.id] : []
    expect(await mei.caller.notifications.markRead({ notificationIds: ids })).toEqual({ unread: 1 })
    expect(await caller.notifications.markRead({ notificationIds: ids })).toEqual({ unread: 1 })
    expect(await caller.notifications.markRead({})).toEqual({ unread: 0 })
    expect((await mei.caller.notifications.list({})).unread).toBe(1)
    const ofOwner = and(eq(auditEntries.actorId, owner.userId), eq(auditEntries.entity, 'notification'))
    expect(await db().select().from(auditEntries).where(ofOwner)).toHaveLength(2)
  })

  test('hears at once how many are unread, and again when the database comes back', async () => {
    const stream = (await caller.notifications.live())[Symbol.asyncIterator]()
    expect((await stream.next()).value).toEqual({ unread: 0 })
    const mei = await join('editor')
    await deliver(joined(mei.actor.userId))
    expect((await stream.next()).value).toEqual({ unread: 1 })
    const next = stream.next()
    await loseListeners(db())
    expect((await next).value).toEqual({ unread: 1 })
    await stream.return?.()
  })

  test('chooses channels: neither stored nor mailed where none is left', async () => {
    const { channels } = await caller.notifications.preferences.get()
    expect(channels['member-joined']).toEqual({ app: true, push: true, mail: true })
    await caller.notifications.preferences.set({ kind: 'member-joined', channels: { mail: false } })
    const mei = await join('editor', 'Mei')
    await deliver(joined(mei.actor.userId))
    expect([toMail, toPush.length]).toEqual([[], 1])
    await caller.notifications.preferences.set({ kind: 'member-joined', channels: { app: false, push: false } })
    const tom = await join('viewer', 'Tom')
    await deliver(joined(tom.actor.userId))
    expect((await caller.notifications.list({})).items).toHaveLength(1)
  })

  test('ends the mails of one kind by the link in them, without signing in', async () => {
    const mei = await join('editor')
    await deliver(joined(mei.actor.userId))
    const [letter] = await mailsOf(toMail, 'https://trips.example')
    expect(letter?.subject).toBe('Mei joined “Pandas”')
    const token = /https:\/\/trips\.example\/unsubscribe\?token=(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
    expect(letter?.headers).toEqual({
      'List-Unsubscribe': `<https://trips.example/api/unsubscribe?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    const nobody = createCallerAs(opened.container, null)
    expect(await nobody.notifications.unsubscribe({ token })).toEqual({ kind: 'member-joined' })
    const { channels } = await caller.notifications.preferences.get()
    expect(channels['member-joined']).toEqual({ app: true, push: true, mail: false })
    expect(channels['task-due'].mail).toBe(true)
    const forged = nobody.notifications.unsubscribe({ token: `${token.split('.')[0]}.forged-signature` })
    expect((await failureOf(forged))?.code).toBe('TOKEN_EXPIRED')
  })

  test('who is locked gets no mail', async () => {
    const mei = await join('editor')
    await deliver(joined(mei.actor.userId))
    await db().update(users).set({ locked: true }).where(eq(users.id, owner.userId))
    expect(await mailsOf(toMail)).toEqual([])
  })
})
