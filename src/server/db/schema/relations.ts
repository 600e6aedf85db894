import { relations } from 'drizzle-orm'
import { users } from './accounts.ts'
import { itineraryItems } from './itinerary.ts'
import { tasks } from './tasks.ts'
import { tripMembers, tripStages, tripStops, trips } from './trips.ts'

export const tripRelations = relations(trips, ({ many }) => ({
  stops: many(tripStops),
  stages: many(tripStages),
  items: many(itineraryItems),
  tasks: many(tasks),
  members: many(tripMembers),
}))

export const stopRelations = relations(tripStops, ({ one }) => ({
  trip: one(trips, { fields: [tripStops.tripId], references: [trips.id] }),
}))

export const stageRelations = relations(tripStages, ({ one }) => ({
  trip: one(trips, { fields: [tripStages.tripId], references: [trips.id] }),
}))

export const itemRelations = relations(itineraryItems, ({ one }) => ({
  trip: one(trips, { fields: [itineraryItems.tripId], references: [trips.id] }),
}))

export const taskRelations = relations(tasks, ({ one }) => ({
  trip: one(trips, { fields: [tasks.tripId], references: [trips.id] }),
}))

export const memberRelations = relations(tripMembers, ({ one }) => ({
  trip: one(trips, { fields: [tripMembers.tripId], references: [trips.id] }),
  user: one(users, { fields: [tripMembers.userId], references: [users.id] }),
}))
