// What others did to a trip since one last had it open.
import { mostNewSteps, type NewSteps } from '#contract/trip-history.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import { findLastVisit, listStepsOfOthers, storeVisit } from './trip-visit.repository.ts'

export type TripVisitService = ReturnType<typeof createTripVisitService>

export function createTripVisitService(db: Db) {
  return {
    async newSteps(actor: Actor, tripId: string): Promise<NewSteps> {
      const visit = await findLastVisit(db, tripId, actor.userId)
      if (!visit) throw notFound('trip')
      const { since } = visit
      if (!since) return { since: null, count: 0, hasMore: false, people: [] }
      const found = await listStepsOfOthers(db, { tripId, userId: actor.userId, since, limit: mostNewSteps + 1 })
      const steps = found.slice(0, mostNewSteps)
      const people = new Map(steps.map(({ userId, name }) => [userId, { userId, name }]))
      return {
        since: since.toISOString(),
        count: steps.length,
        hasMore: found.length > steps.length,
        people: [...people.values()],
      }
    },

    /** No audit entry: that somebody looked at a trip is no change of it, and nobody else is told. */
    visit: (actor: Actor, tripId: string): Promise<{ done: true }> =>
      write(db, actor, async (tx) => {
        await storeVisit(tx, tripId, actor.userId)
        return { done: true }
      }),
  }
}
