// When a trip goes on to its next stage: its facts, as one memory of each member that says them anew.
import { asc, eq } from 'drizzle-orm'
import { itineraryItems, tripMembers, trips, users } from '../db/schema/index.ts'
import { defineSubscriber } from '../jobs/event-subscriber.ts'
import type { Author } from '../kernel/actor.ts'
import { transact } from '../kernel/transact.ts'
import { backgroundRequest, type LearnDeps } from './learn-in-background.writes.ts'
import { lockMemories } from './memory.repository.ts'
import { replaceTripFacts } from './memory.writes.ts'
import { tripFacts } from './trip-facts.ts'

const [mostItems, mostMembers] = [2000, 100]

export function createStageSubscriber({ db, clock, index }: LearnDeps) {
  return defineSubscriber('stage.advanced', 'remember-facts', async ({ tripId, to }) => {
    const [trip] = await db.select({ title: trips.title }).from(trips).where(eq(trips.id, tripId))
    if (!trip) return
    const { title, booking, outcome, rating } = itineraryItems
    const items = await db
      .select({ title, booking, outcome, rating })
      .from(itineraryItems)
      .where(eq(itineraryItems.tripId, tripId))
      .orderBy(asc(itineraryItems.day), asc(itineraryItems.position))
      .limit(mostItems)
    const members = await db
      .select({ userId: users.id, locale: users.locale })
      .from(tripMembers)
      .innerJoin(users, eq(users.id, tripMembers.userId))
      .where(eq(tripMembers.tripId, tripId))
      .limit(mostMembers)
    for (const { userId, locale } of members) {
      const author: Author = { kind: 'agent', userId, request: backgroundRequest }
      const text = tripFacts(trip.title, items, to, locale ?? 'en')
      await transact(db, async (tx) => {
        if (!(await lockMemories(tx, userId))) return
        await replaceTripFacts({ tx, index, author, now: clock.now() }, { tripId, text })
      })
    }
  })
}
