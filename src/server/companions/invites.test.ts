import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberRole } from '#contract/trip.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { tripInvites } from '../db/schema/companions.ts'
import { auditEntries, outboxMails } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { createSendInviteJob } from './send-invite.job.ts'

const clock = movableClock()
const opened = useTestContainer({ clock })
let owner: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  owner = await createUser(opened.container, { name: 'Olga' })
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner, { title: 'Pandas' })).id
})

const db = () => opened.container.database.db
async function guest(name = 'Mei') {
  const actor = await createUser(opened.container, { name })
  return { actor, caller: createCallerAs(opened.container, actor) }
}
const invite = (role: MemberRole = 'editor') => caller.companions.invite({ tripId, role })

describe('an invitation', () => {
  test('is shown to nobody again, and stored as a hash', async () => {
    const { token, url, ...row } = await invite()
    expect(url).toBe(`http://localhost:3000/join?token=${token}`)
    const { invites } = await caller.companions.list({ tripId })
    expect(invites).toEqual([row])
    expect(row).toMatchObject({ role: 'editor', email: null, invitedBy: 'Olga' })
    const stored = await db().select().from(tripInvites).where(eq(tripInvites.id, row.id))
    expect(JSON.stringify([stored, invites])).not.toContain(token)
  })

  test('says what it is about, also to those who have not signed in', async () => {
    const { token, expiresAt } = await invite('viewer')
    const about = { tripTitle: 'Pandas', invitedBy: 'Olga', role: 'viewer', expiresAt }
    const nobody = createCallerAs(opened.container, null)
    expect(await nobody.companions.invitation({ token })).toEqual({ ...about, memberOf: null })
    expect(await caller.companions.invitation({ token })).toEqual({ ...about, memberOf: tripId })
    const unknown = nobody.companions.invitation({ token: 'no such token that anybody has made' })
    expect((await failureOf(unknown))?.code).toBe('TOKEN_EXPIRED')
  })

  test('makes one person a member, once', async () => {
    const { token } = await invite()
    const [mei, tom] = [await guest('Mei'), await guest('Tom')]
    const results = await Promise.all(
      [mei, tom].map(({ caller: guestCaller }) => failureOf(guestCaller.companions.acceptInvite({ token }))),
    )
    expect(results.map((failure) => failure?.code).sort()).toEqual(['TOKEN_EXPIRED', undefined])
    const { members, invites } = await caller.companions.list({ tripId })
    expect(members.map(({ role }) => role)).toEqual(['owner', 'editor'])
    expect(invites).toEqual([])
    const entries = await db().select().from(auditEntries).where(eq(auditEntries.tripId, tripId))
    expect(entries.map(({ action }) => action).sort()).toEqual(['invite.created', 'member.joined', 'trip.created'])
  })

  test('accepted twice by the same person answers alike, and is of no use once they are out', async () => {
    const { token } = await invite()
    const mei = await guest()
    const joined = { tripId, role: 'editor' }
    expect(await mei.caller.companions.acceptInvite({ token })).toEqual(joined)
    expect(await mei.caller.companions.acceptInvite({ token })).toEqual(joined)
    await caller.companions.remove({ tripId, userId: mei.actor.userId })
    expect((await failureOf(mei.caller.companions.acceptInvite({ token })))?.code).toBe('TOKEN_EXPIRED')
  })

  test('raises the role of a member and never lowers it', async () => {
    const mei = await guest()
    await addMember(opened.container, tripId, mei.actor, 'viewer')
    const { token } = await invite('editor')
    expect(await mei.caller.companions.acceptInvite({ token })).toEqual({ tripId, role: 'editor' })
    const lower = await invite('viewer')
    expect(await mei.caller.companions.acceptInvite({ token: lower.token })).toEqual({ tripId, role: 'editor' })
    expect((await caller.companions.list({ tripId })).invites).toHaveLength(1)
  })

  test('ends when it expires, is revoked, or its inviter is no longer an owner', async () => {
    const mei = await guest()
    const codeOf = async (token: string) => (await failureOf(mei.caller.companions.acceptInvite({ token })))?.code
    const short = await caller.companions.invite({
      tripId,
      role: 'viewer',
      expiresAt: new Date(clock.now().getTime() + 60_000).toISOString(),
    })
    clock.pass({ seconds: 61 })
    expect(await codeOf(short.token)).toBe('TOKEN_EXPIRED')
    const revoked = await invite()
    await caller.companions.revokeInvite({ inviteId: revoked.id })
    expect(await codeOf(revoked.token)).toBe('TOKEN_EXPIRED')
    expect((await failureOf(caller.companions.revokeInvite({ inviteId: revoked.id })))?.code).toBe('NOT_FOUND')
    const co = await guest('Co')
    await addMember(opened.container, tripId, co.actor, 'owner')
    const theirs = await co.caller.companions.invite({ tripId, role: 'owner' })
    await caller.companions.setRole({ tripId, userId: co.actor.userId, role: 'editor' })
    expect(await codeOf(theirs.token)).toBe('TOKEN_EXPIRED')
  })

  test.each([-1, 91])('cannot expire %i days from now', async (days) => {
    const expiresAt = new Date(clock.now().getTime() + days * 86_400_000).toISOString()
    const attempt = caller.companions.invite({ tripId, role: 'viewer', expiresAt })
    expect((await failureOf(attempt))?.code).toBe('INVALID_INPUT')
  })

  test('by mail brings a link of its own, in the language of the account if there is one', async () => {
    const { database } = opened.container
    const email = `${owner.userId.slice(-12)}.mei@example.com`
    const mei = await createUser(opened.container, { email, locale: 'zh-CN' })
    const created = await caller.companions.invite({ tripId, role: 'viewer', email })
    const mail = {
      send: async (letter: typeof outboxMails.$inferInsert) => void (await db().insert(outboxMails).values(letter)),
    }
    const job = createSendInviteJob({ db: database.db, clock, mail, publicAddress: 'https://trips.example' })
    await job.run({ inviteId: created.id, origin: 'https://attacker.example' })
    const [letter] = await db().select().from(outboxMails).where(eq(outboxMails.to, email))
    expect(letter?.subject).toBe('Olga邀请你加入旅行“Pandas”')
    const token = /https:\/\/trips\.example\/join\?token=(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
    expect(token).not.toBe(created.token)
    expect(await createCallerAs(opened.container, mei).companions.acceptInvite({ token })).toEqual({
      tripId,
      role: 'viewer',
    })
    expect((await failureOf((await guest()).caller.companions.acceptInvite({ token: created.token })))?.code).toBe(
      'TOKEN_EXPIRED',
    )
    await job.run({ inviteId: created.id, origin: null })
    expect(await db().select().from(outboxMails).where(eq(outboxMails.to, email))).toHaveLength(1)
  })

  test('address and secret stay out of the history', async () => {
    const { token } = await caller.companions.invite({ tripId, role: 'viewer', email: 'private@example.com' })
    const history = JSON.stringify(await caller.trips.history({ tripId }))
    expect(history).toContain('invite.created')
    expect(history).not.toContain('private@example.com')
    expect(history).not.toContain(token)
  })
})

test('strangers, viewers and editors neither invite nor revoke nor see who is invited', async () => {
  const created = await caller.companions.invite({ tripId, role: 'viewer', email: 'secret@example.com' })
  const [viewer, editor, stranger] = [await guest(), await guest(), await guest()]
  await addMember(opened.container, tripId, viewer.actor, 'viewer')
  await addMember(opened.container, tripId, editor.actor, 'editor')
  for (const [who, code] of [
    [stranger.caller, 'NOT_FOUND'],
    [viewer.caller, 'FORBIDDEN'],
    [editor.caller, 'FORBIDDEN'],
  ] as const) {
    expect((await failureOf(who.companions.invite({ tripId, role: 'viewer' })))?.code).toBe(code)
    expect((await failureOf(who.companions.revokeInvite({ inviteId: created.id })))?.code).toBe(code)
  }
  expect((await editor.caller.companions.list({ tripId })).invites).toEqual([])
  expect((await caller.companions.list({ tripId })).invites).toHaveLength(1)
})
