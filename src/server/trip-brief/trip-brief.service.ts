import type { TripDetail } from '#contract/trip.ts'
import type { BriefReading, TripBrief, TripBriefView, UpdateBrief } from '#contract/trip-brief.ts'
import type { Db } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import { applyReading } from './apply-reading.ts'
import { effectiveBrief, missingEssentials } from './effective-brief.ts'
import { findBrief, type StoredBrief } from './trip-brief.repository.ts'
import { editBrief, saveBrief } from './trip-brief.writes.ts'

export interface TripBriefDeps {
  db: Db
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
}
export type TripBriefService = ReturnType<typeof createTripBriefService>

export function createTripBriefService({ db, trips }: TripBriefDeps) {
  const view = async (actor: Actor, tripId: string, stored: StoredBrief): Promise<TripBriefView> => {
    const brief = effectiveBrief(await trips.get(actor, tripId), stored.brief)
    const { version, updatedAt } = stored
    return { tripId, brief, missing: missingEssentials(brief), version, updatedAt: updatedAt?.toISOString() ?? null }
  }

  return {
    /** @throws AppError NOT_FOUND for a stranger. */
    get: async (actor: Actor, tripId: string) => view(actor, tripId, await findBrief(db, actor.userId, tripId)),

    /** Without what the trip itself says. */
    stored: async (actor: Actor, tripId: string): Promise<TripBrief> =>
      (await findBrief(db, actor.userId, tripId)).brief,

    /** By hand. @throws AppError VERSION_CONFLICT when somebody, or the assistant, was faster. */
    async update(actor: Actor, { tripId, version, patch }: UpdateBrief): Promise<TripBriefView> {
      const { trip, saved } = await write(db, actor, async (tx) => {
        const locked = await lockTripFor(tx, actor, tripId, 'editor')
        const before = await findBrief(tx, actor.userId, tripId)
        if (before.version !== version) throw new AppError('VERSION_CONFLICT')
        return { trip: locked.id, saved: await editBrief(tx, actor, locked, before, patch) }
      })
      return view(actor, trip, saved)
    },

    /** What a model read in a message. */
    async read(actor: Actor, tripId: string, reading: BriefReading): Promise<TripBriefView> {
      const saved = await transact(db, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const before = await findBrief(tx, actor.userId, tripId)
        return saveBrief(tx, actor, trip, before, applyReading(before.brief, reading))
      })
      return view(actor, tripId, saved)
    },
  }
}
