import { createHash } from 'node:crypto'
import { and, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { vendorAnswers, vendorTurns } from '../../../db/schema/vendor-answers.ts'
import type { Logger } from '../../../observability/logger.ts'
import type { AnswerStore } from './answer-store.ts'

const longestKey = 200

export function createDatabaseAnswerStore({ db, logger }: { db: Db; logger: Pick<Logger, 'warn'> }): AnswerStore {
  return {
    async read(vendor, key) {
      try {
        const [row] = await db
          .select({ answer: vendorAnswers.answer, checkedAt: vendorAnswers.checkedAt })
          .from(vendorAnswers)
          .where(and(eq(vendorAnswers.vendor, vendor), eq(vendorAnswers.key, digest(key))))
        return row ?? null
      } catch (err) {
        logger.warn({ err, vendor }, 'kept answers could not be read')
        return null
      }
    },
    async write(vendor, key, { answer, checkedAt }) {
      try {
        await db
          .insert(vendorAnswers)
          .values({ vendor, key: digest(key), answer, checkedAt })
          .onConflictDoUpdate({ target: [vendorAnswers.vendor, vendorAnswers.key], set: { answer, checkedAt } })
      } catch (err) {
        logger.warn({ err, vendor }, 'an answer could not be kept')
      }
    },
    async takeTurn(vendor, { ms, mostMs }) {
      const step = sql`make_interval(secs => ${ms / 1000}::float8)`
      const limit = sql`clock_timestamp() + make_interval(secs => ${mostMs / 1000}::float8)`
      const wait = sql<number>`greatest(0, extract(epoch from ${vendorTurns.nextAt} - ${step} - clock_timestamp()) * 1000)::int`
      try {
        const [turn] = await db
          .insert(vendorTurns)
          .values({ vendor, nextAt: sql`clock_timestamp() + ${step}` })
          .onConflictDoUpdate({
            target: vendorTurns.vendor,
            set: { nextAt: sql`greatest(clock_timestamp(), ${vendorTurns.nextAt}) + ${step}` },
            setWhere: lte(vendorTurns.nextAt, limit),
          })
          .returning({ wait })
        return turn?.wait ?? null
      } catch (err) {
        // Without the others' turns it could be too early: the vendor counts as busy.
        logger.warn({ err, vendor }, 'turns at a vendor could not be read')
        return null
      }
    },
  }
}

function digest(key: string): string {
  return key.length <= longestKey ? key : createHash('sha256').update(key).digest('base64url')
}
