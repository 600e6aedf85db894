// Single-use links sent by mail: to set a new password, to confirm a new address.
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { AppError } from '../app-error.ts'
import type { Db, Tx } from '../db/client.ts'
import { users, verificationTokens } from '../db/schema/index.ts'
import type { Logger } from '../observability/logger.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { MailSender } from '../providers/mail/mail.ts'
import type { UserRow } from './account.repository.ts'
import { writeLinkMail } from './account-mails.ts'
import { hashToken, makeSecretToken } from './secret-token.ts'

const lifetimeMs = 60 * 60_000

type Purpose = 'reset_password' | 'change_email'
const pages: Record<Purpose, string> = { reset_password: '/reset', change_email: '/confirm-email' }

export interface LinkServiceDeps {
  db: Db
  clock: Clock
  mail: MailSender
  logger: Logger
  /** The configured public origin; without it the origin of the request is used. */
  publicOrigin: string | undefined
}
export type LinkService = ReturnType<typeof createLinkService>

export function createLinkService({ db, clock, mail, logger, publicOrigin }: LinkServiceDeps) {
  return {
    /** Does not wait for the mail server: the answer must take as long for unknown addresses. */
    async send(user: UserRow, purpose: Purpose, origin: string | null, email?: string): Promise<void> {
      const { token, tokenHash } = makeSecretToken()
      const expiresAt = new Date(clock.now().getTime() + lifetimeMs)
      await db.insert(verificationTokens).values({ userId: user.id, purpose, tokenHash, email, expiresAt })
      const link = `${publicOrigin ?? origin ?? ''}${pages[purpose]}?token=${token}`
      const letter = writeLinkMail(
        purpose === 'reset_password' ? 'reset' : 'email',
        user.locale,
        email ?? user.email,
        link,
      )
      mail
        .send(letter)
        .catch((err: unknown) => logger.error({ err, userId: user.id, purpose }, 'mail could not be sent'))
    },

    /** @throws AppError TOKEN_EXPIRED for a link that is unknown, used or too old. */
    async redeem(tx: Tx, token: string, purpose: Purpose): Promise<{ user: UserRow; email: string | null }> {
      const [used] = await tx
        .update(verificationTokens)
        .set({ usedAt: sql`now()` })
        .where(
          and(
            eq(verificationTokens.tokenHash, hashToken(token)),
            eq(verificationTokens.purpose, purpose),
            isNull(verificationTokens.usedAt),
            gt(verificationTokens.expiresAt, clock.now()),
          ),
        )
        .returning()
      const [user] = used ? await tx.select().from(users).where(eq(users.id, used.userId)) : []
      if (!used || !user || user.locked) throw new AppError('TOKEN_EXPIRED')
      return { user, email: used.email }
    },
  }
}
