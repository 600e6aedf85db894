import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ShareSection, shareSections } from '#contract/share-link.ts'
import {
  addMember,
  type Caller,
  createCallerAs,
  createTrip,
  createUser,
  newItem,
  requestScope,
} from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, users } from '../db/schema/index.ts'
import { shareLinks } from '../db/schema/share-links.ts'
import type { Actor } from '../kernel/actor.ts'

const clock = movableClock()
const opened = useTestContainer({ clock })
let owner: Actor
let caller: Caller
let tripId: string
/** Somebody without an account. */
let visitor: Caller

const secret = {
  code: 'CONFIRMATION-CODE-7',
  note: 'note to ourselves',
  task: 'task of ours',
  source: 'where it was found',
}

beforeEach(async () => {
  owner = await createUser(opened.container, { name: 'Olga' })
  caller = createCallerAs(opened.container, owner)
  visitor = createCallerAs(opened.container, null)
  tripId = (await createTrip(opened.container, owner, { title: 'Pandas', budget: { amount: 500000, currency: 'CNY' } }))
    .id
  await caller.itinerary.add({
    tripId,
    ...newItem({ title: 'Panda base', day: 2, start: '09:00', end: '11:00', notes: secret.note }),
    booking: 'booked',
    confirmationCode: secret.code,
    cost: { amount: 5500, currency: 'CNY' },
    place: { name: 'Base', lat: 30.7, lng: 104.1, address: 'An address' },
    source: { name: secret.source, kind: 'live' },
  })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Still to be decided', day: null }) })
  await caller.tasks.create({ tripId, stage: 'pre', title: secret.task })
})

const db = () => opened.container.database.db
const share = (sections: ShareSection[] = ['plan'], more: { password?: string; expiresAt?: string } = {}) =>
  caller.companions.shareLinks.create({ tripId, sections, ...more })

function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => keysOf(each, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, each]) => keysOf(each, path ? `${path}.${key}` : key))
}

describe('a public page', () => {
  test('shows the chosen sections and nothing else', async () => {
    const { token } = await share(['plan'])
    expect(await visitor.companions.shared.open({ token })).toEqual({
      title: 'Pandas',
      sections: ['plan'],
      stops: [{ name: 'Chengdu', country: 'CN', nights: 2, lat: 30.66, lng: 104.07 }],
      startDate: null,
      durationDays: 3,
      days: [
        {
          day: 2,
          items: [
            {
              kind: 'attraction',
              title: 'Panda base',
              start: '09:00',
              end: '11:00',
              endsNextDay: false,
              place: null,
              cost: null,
              notes: null,
            },
          ],
        },
      ],
      budget: null,
      report: null,
      people: null,
    })
    const people = await share(['people'])
    expect(await visitor.companions.shared.open({ token: people.token })).toMatchObject({
      days: null,
      people: ['Olga'],
    })
  })

  test('tells how the trip went once it has begun, and what was spent only with the costs', async () => {
    const { id } = await createTrip(opened.container, owner)
    const item = await caller.itinerary.add({ tripId: id, ...newItem({ title: 'Old town' }) })
    const amount = { amount: 5000, currency: 'CNY' }
    await caller.budget.expenses.create({ tripId: id, title: 'Tea with a friend', amount })
    const link = await caller.companions.shareLinks.create({ tripId: id, sections: ['report'] })
    const full = await caller.companions.shareLinks.create({ tripId: id, sections: ['report', 'budget'] })
    const open = ({ token }: { token: string }) => visitor.companions.shared.open({ token })
    expect((await open(link)).report).toBeNull()
    await caller.trips.advanceStage({ tripId: id, to: 'on' })
    await caller.itinerary.mark({ itemId: item.id, outcome: 'done' })
    await caller.itinerary.rate({ itemId: item.id, rating: 5 })
    const shared = await open(link)
    expect(shared).toMatchObject({ days: null, report: { done: 1, spent: null } })
    expect(shared.report?.highlights).toEqual([{ title: 'Old town', rating: 5 }])
    expect(JSON.stringify(shared)).not.toContain('Tea with a friend')
    expect((await open(full)).report?.spent).toEqual(amount)
  })

  test('never holds codes, addresses of people, ids, tasks or what is unscheduled, whatever was chosen', async () => {
    const { token } = await share([...shareSections])
    const page = await visitor.companions.shared.open({ token })
    expect([...new Set(keysOf(page))].sort()).toEqual([
      'budget.budget.amount',
      'budget.budget.currency',
      'budget.planned.amount',
      'budget.planned.currency',
      'days[].day',
      'days[].items[].cost.amount',
      'days[].items[].cost.currency',
      'days[].items[].end',
      'days[].items[].endsNextDay',
      'days[].items[].kind',
      'days[].items[].notes',
      'days[].items[].place.lat',
      'days[].items[].place.lng',
      'days[].items[].place.name',
      'days[].items[].start',
      'days[].items[].title',
      'durationDays',
      'people[]',
      'report',
      'sections[]',
      'startDate',
      'stops[].country',
      'stops[].lat',
      'stops[].lng',
      'stops[].name',
      'stops[].nights',
      'title',
    ])
    const text = JSON.stringify(page)
    const [account] = await db().select().from(users).where(eq(users.id, owner.userId))
    const hidden = [secret.code, secret.task, secret.source, 'Still to be decided', 'An address', tripId, owner.userId]
    for (const part of [...hidden, account?.email ?? 'no account']) expect(text).not.toContain(part)
    expect(text).toContain(secret.note)
  })

  test('counts its views, and who opens it needs no account', async () => {
    const { token, id } = await share()
    await visitor.companions.shared.open({ token })
    await visitor.companions.shared.open({ token })
    const [link] = await caller.companions.shareLinks.list({ tripId })
    expect(link).toMatchObject({ id, views: 2, hasPassword: false, createdBy: 'Olga' })
  })

  test('ends when it is revoked or expires', async () => {
    const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString()
    const [short, revoked] = [await share(['plan'], { expiresAt }), await share()]
    await caller.companions.shareLinks.revoke({ shareLinkId: revoked.id })
    clock.pass({ seconds: 61 })
    const codeOf = async (token: string) => (await failureOf(visitor.companions.shared.open({ token })))?.code
    expect(await codeOf(short.token)).toBe('TOKEN_EXPIRED')
    expect(await codeOf(revoked.token)).toBe('NOT_FOUND')
    expect(await codeOf('a token that nobody has ever made')).toBe('NOT_FOUND')
    expect((await failureOf(share(['plan'], { expiresAt })))?.code).toBe('INVALID_INPUT')
  })
})

describe('a password', () => {
  test('is asked for, kept as a slow hash, and opens the page', async () => {
    const { token, id } = await share(['plan'], { password: 'open sesame' })
    const open = (password?: string) => visitor.companions.shared.open({ token, password })
    expect(await failureOf(open())).toEqual({ code: 'INVALID_CREDENTIALS', details: { reason: 'password_needed' } })
    expect(await failureOf(open('wrong'))).toEqual({
      code: 'INVALID_CREDENTIALS',
      details: { reason: 'password_wrong' },
    })
    expect(await open('open sesame')).toMatchObject({ title: 'Pandas' })
    const [row] = await db().select().from(shareLinks).where(eq(shareLinks.id, id))
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(row?.views).toBe(1)
  })

  test('cannot be guessed without end, and one address does not shut out another', async () => {
    const { token } = await share(['plan'], { password: 'open sesame' })
    for (let attempt = 0; attempt < 10; attempt++)
      await failureOf(visitor.companions.shared.open({ token, password: `guess ${attempt}` }))
    const refused = await failureOf(visitor.companions.shared.open({ token, password: 'open sesame' }))
    expect(refused?.code).toBe('RATE_LIMITED')
    const other = createCallerAs(opened.container, null, 'en', requestScope({ address: '10.1.1.1' }))
    expect(await other.companions.shared.open({ token, password: 'open sesame' })).toMatchObject({ title: 'Pandas' })
  })
})

test('links are made, seen and revoked by owners only, and the history keeps no secret', async () => {
  const created = await share(['plan'], { password: 'open sesame' })
  const member = async (role: 'viewer' | 'editor') => {
    const actor = await createUser(opened.container)
    await addMember(opened.container, tripId, actor, role)
    return createCallerAs(opened.container, actor)
  }
  const stranger = createCallerAs(opened.container, await createUser(opened.container))
  for (const [who, code] of [
    [stranger, 'NOT_FOUND'],
    [await member('viewer'), 'FORBIDDEN'],
    [await member('editor'), 'FORBIDDEN'],
  ] as const) {
    for (const attempt of [
      () => who.companions.shareLinks.list({ tripId }),
      () => who.companions.shareLinks.create({ tripId, sections: ['plan'] }),
      () => who.companions.shareLinks.revoke({ shareLinkId: created.id }),
    ])
      expect((await failureOf(attempt()))?.code).toBe(code)
  }
  await caller.companions.shareLinks.revoke({ shareLinkId: created.id })
  const ofLinks = and(eq(auditEntries.tripId, tripId), eq(auditEntries.entity, 'share-link'))
  const entries = await db().select().from(auditEntries).where(ofLinks)
  expect(entries.map(({ action }) => action).sort()).toEqual(['share-link.created', 'share-link.revoked'])
  for (const part of [created.token, 'open sesame', 'argon2id']) expect(JSON.stringify(entries)).not.toContain(part)
})
