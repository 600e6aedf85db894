// Each hour: one job for each trip that is under way or begins within a week, so that one that fails is tried again alone.
import { z } from 'zod'
import { idSchema } from '#contract/paging.ts'
import { wallTimeIn } from '#contract/travel-day.ts'
import type { Db, Tx } from '../db/client.ts'
import { defineJob } from '../jobs/job.ts'
import { addDays } from '../kernel/calendar.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { transact } from '../kernel/transact.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { TripAlerts } from '../providers/trip-alerts/trip-alerts.ts'
import { insertAlert } from './alert.writes.ts'
import { findOverdueTasks, findTripsToCheck, findTripToCheck } from './checked-trips.repository.ts'
import { findAlerts, lookAheadDays } from './find-alerts.ts'

const checkTripJobName = 'check-trip-alerts'
const author = {
  kind: 'system' as const,
  userId: null,
  request: { id: checkTripJobName, address: null, userAgent: null, origin: null },
}

export interface CheckAlertsDeps {
  db: Db
  clock: Clock
  events: EventPublisher
  guides: Pick<Guides, 'covering'>
  tripAlerts: TripAlerts
  enqueueMany(tx: Tx, job: string, payloads: readonly object[]): Promise<void>
}

export function createCheckAlertsJob({ db, clock, enqueueMany }: CheckAlertsDeps) {
  return defineJob({
    name: 'check-alerts',
    payload: z.object({}),
    cron: '37 * * * *',
    async handler() {
      const today = clock.now().toISOString().slice(0, 10)
      const found = await findTripsToCheck(db, { today, until: addDays(today, lookAheadDays + 1) })
      if (found.length > 0) await db.transaction((tx) => enqueueMany(tx, checkTripJobName, found))
    },
  })
}

/** Looks at the places first, then writes: a slow source holds no transaction open. */
export function createCheckTripAlertsJob({ db, clock, events, guides, tripAlerts }: CheckAlertsDeps) {
  return defineJob({
    name: checkTripJobName,
    payload: z.object({ tripId: idSchema }),
    async handler({ tripId }) {
      const trip = await findTripToCheck(db, tripId)
      if (!trip?.startDate || !trip.durationDays) return
      const { startDate, durationDays, stops, destination } = trip
      const today = wallTimeIn(destination.zone, clock.now()).date
      if (startDate > addDays(today, lookAheadDays) || addDays(startDate, durationDays - 1) < today) return
      const overdue = await findOverdueTasks(db, tripId, today)
      const found = await findAlerts({ tripAlerts, guides }, { startDate, durationDays, stops, overdue }, today)
      if (found.length === 0) return
      await transact(db, async (tx) => {
        for (const alert of found) await insertAlert(tx, author, tripId, alert, events)
      })
    },
  })
}
