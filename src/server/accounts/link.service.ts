// Single-use links sent by mail: to set a new password, to confirm a new address.
import { randomUUID } from 'node:crypto'
import { and, count, eq, gt, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { resetLinkSchema } from '#contract/admin.ts'
import type { Db, Tx } from '../db/client.ts'
import { users, verificationTokens } from '../db/schema/index.ts'
import { AppError } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { transact } from '../kernel/transact.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { MailSender } from '../providers/mail/mail.ts'
import { findUser, findUserByEmail, type UserRow } from './account.repository.ts'
import { writeKnownAddressMail, writeLinkMail, writeWarningMail } from './account-mails.ts'
import type { LinkMailRequest } from './link-mail-request.ts'
import { makeMailLink } from './mail-link.ts'
import { hashToken, makeSecretToken } from './secret-token.ts'

const lifetimeMs = 60 * 60_000
/** Open links per account; more are not made, so that mailboxes cannot be flooded. */
const maxLiveLinks = 5

type LinkLetter = Exclude<LinkMailRequest, { purpose: 'register' }>
type Purpose = Exclude<LinkLetter['purpose'], 'sign_in_warning'>
const pages: Record<Purpose, string> = { reset_password: '/reset', change_email: '/confirm-email' }

export interface LinkServiceDeps {
  db: Db
  clock: Clock
  mail: MailSender
  publicAddress: string | undefined
}
export type LinkService = ReturnType<typeof createLinkService>

export function createLinkService({ db, clock, mail, publicAddress }: LinkServiceDeps) {
  const liveLinks = (userId: string) =>
    and(
      eq(verificationTokens.userId, userId),
      isNull(verificationTokens.usedAt),
      gt(verificationTokens.expiresAt, clock.now()),
    )

  const insertLink = async (tx: Tx, userId: string, purpose: Purpose, email: string) => {
    const { token, tokenHash } = makeSecretToken()
    const expiresAt = new Date(clock.now().getTime() + lifetimeMs)
    await tx.insert(verificationTokens).values({ userId, purpose, tokenHash, email, expiresAt })
    return { path: `${pages[purpose]}?token=${token}`, expiresAt }
  }

  const invalidateAll = async (tx: Tx, userId: string): Promise<void> => {
    await tx.update(verificationTokens).set({ usedAt: clock.now() }).where(liveLinks(userId))
  }

  /** null where there are too many already. */
  const makeLink = (
    user: UserRow,
    { purpose, email, origin }: Extract<LinkMailRequest, { purpose: Purpose }>,
  ): Promise<string | null> =>
    transact(db, async (tx) => {
      const [live] = await tx.select({ count: count() }).from(verificationTokens).where(liveLinks(user.id))
      if (live && live.count >= maxLiveLinks) return null
      const { path } = await insertLink(tx, user.id, purpose, email)
      const request = { id: randomUUID(), address: null, userAgent: null, origin }
      const actor = { kind: 'system' as const, userId: user.id, request }
      recordChange(tx, actor, { action: 'link.made', entityId: user.id, after: { purpose } })
      return makeMailLink(publicAddress, origin, path)
    })

  return {
    /** Throws when the mail server rejects the mail; an unused link expires. */
    async deliver(letter: LinkLetter): Promise<void> {
      const user = await (letter.purpose === 'change_email'
        ? findUser(db, letter.userId)
        : findUserByEmail(db, letter.email))
      if (!user || user.locked) return
      if (letter.purpose === 'sign_in_warning') return mail.send(writeWarningMail(user.locale, letter.email))
      const holder = letter.purpose === 'change_email' ? await findUserByEmail(db, letter.email) : null
      if (holder) return holder.locked ? undefined : mail.send(writeKnownAddressMail(holder.locale, holder.email))
      const link = await makeLink(user, letter)
      if (link) await mail.send(writeLinkMail(letter.purpose, user.locale, letter.email, link))
    },

    /** @throws AppError TOKEN_EXPIRED for a link that is unknown, used or too old. */
    async redeem(tx: Tx, token: string, purpose: Purpose): Promise<{ user: UserRow; email: string | null }> {
      const [used] = await tx
        .update(verificationTokens)
        .set({ usedAt: clock.now() })
        .where(
          and(
            eq(verificationTokens.tokenHash, hashToken(token)),
            eq(verificationTokens.purpose, purpose),
            isNull(verificationTokens.usedAt),
            gt(verificationTokens.expiresAt, clock.now()),
          ),
        )
        .returning()
      const [user] = used ? await tx.select().from(users).where(eq(users.id, used.userId)).for('update') : []
      if (!used || !user || user.locked) throw new AppError('TOKEN_EXPIRED')
      return { user, email: used.email }
    },

    /** The other links may have been requested by somebody else. */
    invalidateAll,

    /** For an admin to hand over, in place of all links before. Its address is the configured one, else the admin's own. */
    async replaceResetLink(tx: Tx, user: UserRow, origin: string | null): Promise<z.infer<typeof resetLinkSchema>> {
      await invalidateAll(tx, user.id)
      const { path, expiresAt } = await insertLink(tx, user.id, 'reset_password', user.email)
      const url = `${(publicAddress ?? origin ?? '').replace(/\/$/, '')}${path}`
      return { url, expiresAt: expiresAt.toISOString() }
    },
  }
}
