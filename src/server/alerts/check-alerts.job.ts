// Each hour the trips that are under way or begin within a week, each night all that lie ahead: one job for each, so that one
// that fails is tried again alone.
import { z } from 'zod'
import { idSchema } from '#contract/paging.ts'
import { wallTimeIn } from '#contract/travel-day.ts'
import type { Db, Tx } from '../db/client.ts'
import { defineJob } from '../jobs/job.ts'
import { addDays } from '../kernel/calendar.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { transact } from '../kernel/transact.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { TripAlerts } from '../providers/trip-alerts/trip-alerts.ts'
import { endHoursAlerts, insertAlert } from './alert.writes.ts'
import { findOverdueTasks, findTripsToCheck, findTripToCheck } from './checked-trips.repository.ts'
import { findAlerts, lookAheadDays } from './find-alerts.ts'
import { changedHours, findHoursChanges } from './hours-changes.ts'
import { type HoursSources, lookUpHours } from './look-up-hours.ts'
import { findSeenHours, findVisits, saveSeenHours } from './seen-hours.repository.ts'

const checkTripJobName = 'check-trip-alerts'
/** Hours may change long before a trip: a year covers what people plan. */
const farDays = 366
const author = {
  kind: 'system' as const,
  userId: null,
  request: { id: checkTripJobName, address: null, userAgent: null, origin: null },
}

export interface CheckAlertsDeps extends HoursSources {
  tripAlerts: TripAlerts
  db: Db
  clock: Clock
  events: EventPublisher
  enqueueMany(tx: Tx, job: string, payloads: readonly object[]): Promise<void>
}

export const createCheckAlertsJob = (deps: CheckAlertsDeps) =>
  defineCheck(deps, { name: 'check-alerts', cron: '37 * * * *', days: lookAheadDays + 1 })

export const createCheckAheadJob = (deps: CheckAlertsDeps) =>
  defineCheck(deps, { name: 'check-alerts-ahead', cron: '7 3 * * *', days: farDays })

function defineCheck(
  { db, clock, enqueueMany }: CheckAlertsDeps,
  { name, cron, days }: { name: string; cron: string; days: number },
) {
  return defineJob({
    name,
    payload: z.object({}),
    cron,
    async handler() {
      const today = clock.now().toISOString().slice(0, 10)
      const found = await findTripsToCheck(db, { today, until: addDays(today, days) })
      if (found.length > 0) await db.transaction((tx) => enqueueMany(tx, checkTripJobName, found))
    },
  })
}

/** Looks at the places first, then writes: a slow source holds no transaction open. */
export function createCheckTripAlertsJob({ db, clock, events, ...sources }: CheckAlertsDeps) {
  return defineJob({
    name: checkTripJobName,
    payload: z.object({ tripId: idSchema }),
    async handler({ tripId }) {
      const trip = await findTripToCheck(db, tripId)
      if (!trip?.startDate || !trip.durationDays) return
      const { startDate, durationDays, stops, destination } = trip
      const today = wallTimeIn(destination.zone, clock.now()).date
      const lastDay = addDays(startDate, durationDays - 1)
      if (lastDay < today) return
      const isNear = startDate <= addDays(today, lookAheadDays)
      const overdue = isNear ? await findOverdueTasks(db, tripId, today) : []
      const found = isNear ? await findAlerts(sources, { startDate, durationDays, stops, overdue }, today) : []
      const visits = await findVisits(db, tripId)
      const placeIds = visits.map(({ placeId }) => placeId)
      const now = await lookUpHours(sources, { stops, placeIds, from: startDate, to: lastDay })
      await transact(db, async (tx) => {
        const before = await findSeenHours(tx, tripId)
        const changes = findHoursChanges(visits, { startDate, today, before, now })
        const itemIds = changes.map(({ itemId }) => itemId)
        await endHoursAlerts(tx, author, { tripId, itemIds, at: clock.now() })
        for (const alert of [...found, ...changes.flatMap(({ alert }) => alert ?? [])])
          await insertAlert(tx, author, tripId, alert, events)
        await saveSeenHours(tx, tripId, changedHours(before, now))
      })
    },
  })
}
