import { and, eq, gte, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { modelCalls } from '../../db/schema/index.ts'
import type { Logger } from '../../observability/logger.ts'
import type { Clock } from '../clock/clock.ts'
import type { ModelLedger } from './model-ledger.ts'

interface DatabaseLedgerDeps {
  db: Db
  clock: Clock
  logger: Pick<Logger, 'warn'>
}

export function createDatabaseModelLedger({ db, clock, logger }: DatabaseLedgerDeps): ModelLedger {
  return {
    async record(call) {
      try {
        await db.insert(modelCalls).values({ ...call, createdAt: clock.now() })
      } catch (err) {
        logger.warn({ err }, 'a call to a chat model could not be recorded')
      }
    },
    async tokensToday(userId) {
      const midnight = new Date(clock.now().toISOString().slice(0, 10))
      try {
        const [sum] = await db
          .select({
            tokens: sql<number>`coalesce(sum(${modelCalls.inputTokens} + ${modelCalls.outputTokens}), 0)::int`,
          })
          .from(modelCalls)
          .where(and(eq(modelCalls.userId, userId), gte(modelCalls.createdAt, midnight)))
        return sum?.tokens ?? 0
      } catch (err) {
        logger.warn({ err }, 'the token budget could not be read')
        return 0
      }
    },
  }
}
