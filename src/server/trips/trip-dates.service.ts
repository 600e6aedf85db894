import type { RedatedTrip, RedateTrip } from '#contract/trip-redating.ts'
import type { Db, Tx } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import { toTrip } from './trip.repository.ts'
import { changeDates, previewDates } from './trip-dates.writes.ts'

export type TripDatesService = ReturnType<typeof createTripDatesService>

export function createTripDatesService(db: Db) {
  return {
    /**
     * No item is lost: what has no day any more becomes unscheduled.
     * @throws AppError VERSION_CONFLICT where a version is given; INVALID_INPUT where the days are fewer than the stops need.
     */
    async redate(actor: Actor, input: RedateTrip): Promise<RedatedTrip> {
      const { tripId, version, preview } = input
      const effect = async (tx: Tx): Promise<RedatedTrip> => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        if (version !== undefined && trip.version !== version)
          throw new AppError('VERSION_CONFLICT', { details: { current: toTrip(trip) } })
        return preview ? previewDates(tx, trip, input) : changeDates(tx, actor, trip, input)
      }
      return preview ? transact(db, effect) : write(db, actor, effect)
    },
  }
}
