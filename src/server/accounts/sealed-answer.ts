// Answers that hold secrets, kept under an idempotency key: only who repeats the request can open them.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type SignedIn, signedInSchema } from '#contract/account.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { idempotencyKeys } from '../db/schema/index.ts'
import { invalidInput } from '../kernel/app-error.ts'

export interface RepeatedRequest {
  userId: string
  key: string
  procedure: 'accounts.register' | 'accounts.refresh'
  /** What only the sender of the request has: a password or a token. */
  secret: string
}

const sealedSchema = z.object({ sealed: z.string() })
const algorithm = 'aes-256-gcm'
const [ivBytes, tagBytes] = [12, 16]

export function createSealedAnswers(authSecret: string) {
  const keyFor = (secret: string) => Buffer.from(hkdfSync('sha256', secret, authSecret, 'sealed answer', 32))
  const mine = ({ userId, key }: RepeatedRequest) =>
    and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key))

  return {
    /** @throws AppError INVALID_INPUT where the key was used for another request. */
    async keep(tx: Tx, request: RepeatedRequest, answer: SignedIn): Promise<void> {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, keyFor(request.secret), iv)
      const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()])
      const sealed = Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
      const { userId, key, procedure } = request
      const kept = await tx
        .insert(idempotencyKeys)
        .values({ userId, key, procedure, inputHash: '', response: { sealed } })
        .onConflictDoNothing()
        .returning({ key: idempotencyKeys.key })
      if (kept.length === 0) throw invalidInput('idempotencyKey', 'key_reused', 'this key was used for another request')
    },

    /** null where there is none, or where another secret has sealed it. */
    async find(db: DbOrTx, request: RepeatedRequest): Promise<SignedIn | null> {
      const [row] = await db.select().from(idempotencyKeys).where(mine(request))
      const parsed = sealedSchema.safeParse(row?.response)
      if (row?.procedure !== request.procedure || !parsed.success) return null
      return open(Buffer.from(parsed.data.sealed, 'base64'), keyFor(request.secret))
    },
  }
}

function open(sealed: Buffer, key: Buffer): SignedIn | null {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivBytes))
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  try {
    const text = Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
    return signedInSchema.parse(JSON.parse(text.toString('utf8')))
  } catch {
    return null
  }
}
