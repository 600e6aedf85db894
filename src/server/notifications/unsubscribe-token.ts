// The token of the link that ends mails of one kind: made from the account and the kind, so nothing has to be stored for it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type NotificationKind, notificationKindSchema } from '#contract/notification.ts'

const subjectSchema = z.tuple([z.uuid(), notificationKindSchema])

export interface Subscription {
  userId: string
  kind: NotificationKind
}

export function createUnsubscribeTokens(authSecret: string) {
  const sign = (subject: string) => createHmac('sha256', authSecret).update(`unsubscribe ${subject}`).digest()
  return {
    make({ userId, kind }: Subscription): string {
      const subject = Buffer.from(JSON.stringify([userId, kind])).toString('base64url')
      return `${subject}.${sign(subject).toString('base64url')}`
    },

    /** null for a token that we did not make. */
    read(token: string): Subscription | null {
      const [subject = '', signature = ''] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(subject)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      const [userId, kind] = subjectSchema.parse(JSON.parse(Buffer.from(subject, 'base64url').toString('utf8')))
      return { userId, kind }
    },
  }
}
export type UnsubscribeTokens = ReturnType<typeof createUnsubscribeTokens>
