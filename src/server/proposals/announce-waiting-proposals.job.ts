// Each hour: `proposal.waiting` for proposals of the assistant on which nobody has decided for an hour. Whoever is told is told
// once, so an hour that was missed is made up for by the next.
import { and, asc, eq, gt, isNotNull, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { proposals, trips } from '../db/schema/index.ts'
import { defineJob } from '../jobs/job.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import type { Clock } from '../providers/clock/clock.ts'

const hourMs = 3_600_000
/** Older ones were told of before. */
const lookBackHours = 4
const mostAtOnce = 500

export interface WaitingProposalJobDeps {
  db: Db
  clock: Clock
  events: EventPublisher
}

export function createWaitingProposalJob({ db, clock, events }: WaitingProposalJobDeps) {
  const hoursAgo = (hours: number) => new Date(clock.now().getTime() - hours * hourMs)
  return defineJob({
    name: 'announce-waiting-proposals',
    payload: z.object({}),
    cron: '30 * * * *',
    handler: () =>
      db.transaction(async (tx) => {
        const waiting = await tx
          .select({ tripId: proposals.tripId, proposalId: proposals.id })
          .from(proposals)
          .innerJoin(trips, eq(trips.id, proposals.tripId))
          .where(
            and(
              eq(proposals.status, 'pending'),
              isNotNull(proposals.runId),
              eq(trips.status, 'active'),
              lte(proposals.createdAt, hoursAgo(1)),
              gt(proposals.createdAt, hoursAgo(lookBackHours)),
            ),
          )
          .orderBy(asc(proposals.createdAt))
          .limit(mostAtOnce)
        for (const proposal of waiting) await events.publish(tx, { type: 'proposal.waiting', ...proposal })
      }),
  })
}
