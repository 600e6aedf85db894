import { relations } from 'drizzle-orm'
import { users } from './accounts.ts'
import { itineraryItems } from './itinerary.ts'
import { tasks } from './tasks.ts'
import { tripMembers, tripStages, trips } from './trips.ts'

export const tripRelations = relations(trips, ({ many }) => ({
  stages: many(tripStages),
  items: many(itineraryItems),
  tasks: many(tasks),
  members: many(tripMembers),
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
