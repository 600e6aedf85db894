// Deletes rows that have expired and can no longer be used, so that the tables stay small.
import { and, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { archiveDays } from '#contract/limits.ts'
import type { Db } from '../db/client.ts'
import {
  apiTokens,
  files,
  idempotencyKeys,
  notifications,
  outboxMails,
  refreshTokens,
  reports,
  sessions,
  signInFailures,
  undoEntries,
  verificationTokens,
} from '../db/schema/index.ts'
import { vendorAnswers } from '../db/schema/vendor-answers.ts'
import { daysBefore } from '../kernel/calendar.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { defineJob } from './job.ts'

export function createPruneExpiredJob(db: Db, clock: Clock) {
  return defineJob({
    name: 'prune-expired',
    payload: z.object({}),
    cron: '17 * * * *',
    async handler() {
      const now = clock.now()
      const ago = (days: number) => daysBefore(now, days)
      await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, ago(7)))
      await db
        .delete(verificationTokens)
        .where(or(isNotNull(verificationTokens.usedAt), lt(verificationTokens.expiresAt, now)))
      // A rotated token is kept as long as a thief could still show it: that is how the theft is noticed.
      await db.delete(refreshTokens).where(lt(refreshTokens.expiresAt, now))
      await db.delete(sessions).where(or(lt(sessions.revokedAt, ago(7)), lt(sessions.expiresAt, now)))
      await db.delete(apiTokens).where(or(lt(apiTokens.revokedAt, ago(7)), lt(apiTokens.expiresAt, ago(30))))
      await db.delete(signInFailures).where(lt(signInFailures.updatedAt, ago(1)))
      await db.delete(outboxMails).where(lt(outboxMails.createdAt, ago(30)))
      await db.delete(notifications).where(lt(notifications.createdAt, ago(90)))
      await db.delete(undoEntries).where(lt(undoEntries.createdAt, ago(30)))
      await pruneArchives(db, ago(archiveDays))
      await db.delete(vendorAnswers).where(lt(vendorAnswers.checkedAt, ago(180)))
    },
  })
}

/** Their bytes follow as those of all removed files do. */
async function pruneArchives(db: Db, before: Date): Promise<void> {
  const old = and(isNull(reports.tripId), lt(reports.createdAt, before))
  await db.transaction(async (tx) => {
    const deleted = await tx.delete(reports).where(old).returning({ fileId: reports.fileId })
    const fileIds = deleted.flatMap(({ fileId }) => fileId ?? [])
    if (fileIds.length > 0) await tx.update(files).set({ removedAt: sql`now()` }).where(inArray(files.id, fileIds))
  })
}
