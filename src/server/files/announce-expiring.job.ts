// Each morning: `document.expiring` for the documents that expire in a quarter, a month or a week. Each distance is announced
// once, on its day.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { files, trips } from '../db/schema/index.ts'
import { defineJob } from '../jobs/job.ts'
import { addDays } from '../kernel/calendar.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import type { Clock } from '../providers/clock/clock.ts'

/** Renewing a passport takes weeks. */
const daysBefore = [90, 30, 7]

export interface ExpiringDocumentJobDeps {
  db: Db
  clock: Clock
  events: EventPublisher
}

export function createExpiringDocumentJob({ db, clock, events }: ExpiringDocumentJobDeps) {
  return defineJob({
    name: 'announce-expiring-documents',
    payload: z.object({}),
    cron: '10 1 * * *',
    handler: () =>
      db.transaction(async (tx) => {
        const today = clock.now().toISOString().slice(0, 10)
        const days = sql.join(
          daysBefore.map((count) => sql`${addDays(today, count)}::date`),
          sql`, `,
        )
        const expiring = await tx
          .select({ fileId: files.id, tripId: trips.id, expiresOn: files.expiresOn })
          .from(files)
          .innerJoin(trips, eq(trips.id, files.tripId))
          .where(
            and(
              eq(files.kind, 'document'),
              eq(trips.status, 'active'),
              isNull(files.removedAt),
              sql`${files.expiresOn} in (${days})`,
            ),
          )
        for (const { expiresOn, ...document } of expiring)
          if (expiresOn) await events.publish(tx, { type: 'document.expiring', ...document, expiresOn, on: today })
      }),
  })
}
