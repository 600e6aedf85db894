// With a mail server an account begins once its address is confirmed: new and known addresses get the same answer after
// the same work, and only the mail says which of the two it was.
import { and, count, eq, gt, lt, lte } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { pendingRegistrations } from '../db/schema/index.ts'
import { AppError } from '../kernel/app-error.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { transact } from '../kernel/transact.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { hasMailServer, type MailSender } from '../providers/mail/mail.ts'
import { findUserByEmail } from './account.repository.ts'
import { writeKnownAddressMail, writeLinkMail } from './account-mails.ts'
import type { LinkMailRequest } from './link-mail-request.ts'
import { makeMailLink } from './mail-link.ts'
import { verifyPassword } from './password.ts'
import { hashToken, makeSecretToken } from './secret-token.ts'

const lifetimeMs = 60 * 60_000
/** Open registrations of an address that get a mail, so that mailboxes cannot be flooded. */
const maxLive = 5

type PendingRow = typeof pendingRegistrations.$inferSelect
export type NewAccount = Pick<PendingRow, 'email' | 'name' | 'passwordHash' | 'locale'>

export interface RegistrationServiceDeps {
  db: Db
  clock: Clock
  mail: MailSender
  publicAddress: string | undefined
}
export type RegistrationService = ReturnType<typeof createRegistrationService>

export function createRegistrationService({ db, clock, mail, publicAddress }: RegistrationServiceDeps) {
  const take = async (tx: Tx, registrationId: string) => {
    const [row] = await tx
      .select()
      .from(pendingRegistrations)
      .where(and(eq(pendingRegistrations.id, registrationId), gt(pendingRegistrations.expiresAt, clock.now())))
      .for('update')
    if (!row) return null
    // None that expired: `keep` removes them.
    const upToThis = and(eq(pendingRegistrations.email, row.email), lte(pendingRegistrations.id, row.id))
    const [open] = await tx.select({ count: count() }).from(pendingRegistrations).where(upToThis)
    return open && open.count <= maxLive ? row : null
  }

  return {
    confirmsAddresses: hasMailServer(mail),

    /** Keeps what was filled in for an hour. */
    async keep(tx: Tx, account: NewAccount): Promise<string> {
      const now = clock.now()
      await tx.delete(pendingRegistrations).where(lt(pendingRegistrations.expiresAt, now))
      const expiresAt = new Date(now.getTime() + lifetimeMs)
      const values = { ...account, email: account.email.toLowerCase(), expiresAt }
      return storedRow(await tx.insert(pendingRegistrations).values(values).returning()).id
    },

    /** Throws when the mail server rejects the mail. */
    async deliver({ registrationId, origin }: Extract<LinkMailRequest, { purpose: 'register' }>): Promise<void> {
      const letter = await transact(db, async (tx) => {
        const row = await take(tx, registrationId)
        if (!row) return null
        const owner = await findUserByEmail(tx, row.email)
        if (owner) return owner.locked ? null : writeKnownAddressMail(owner.locale, owner.email)
        const { token, tokenHash } = makeSecretToken()
        await tx.update(pendingRegistrations).set({ tokenHash }).where(eq(pendingRegistrations.id, row.id))
        const link = makeMailLink(publicAddress, origin, `/confirm-registration?token=${token}`)
        return writeLinkMail('register', row.locale, row.email, link)
      })
      if (letter) await mail.send(letter)
    },

    /**
     * Asks for the password that was chosen: somebody else may have registered the address a moment before its owner, who
     * must not open an account that the other can sign in to. Ends all open registrations of the address.
     * @throws AppError TOKEN_EXPIRED for a link that is unknown, used or too old; INVALID_CREDENTIALS.
     */
    async redeem(tx: Tx, token: string, password: string): Promise<NewAccount> {
      const [row] = await tx
        .select()
        .from(pendingRegistrations)
        .where(
          and(eq(pendingRegistrations.tokenHash, hashToken(token)), gt(pendingRegistrations.expiresAt, clock.now())),
        )
        .for('update')
      if (!row) throw new AppError('TOKEN_EXPIRED')
      const { email, name, passwordHash, locale } = row
      if (!(await verifyPassword(passwordHash, password))) throw new AppError('INVALID_CREDENTIALS')
      await tx.delete(pendingRegistrations).where(eq(pendingRegistrations.email, email))
      return { email, name, passwordHash, locale }
    },
  }
}
