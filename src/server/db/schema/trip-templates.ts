import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { TripTemplate } from '#contract/trip-template.ts'
import { users } from './accounts.ts'
import type { expenses } from './budget.ts'
import { createdAt, id } from './columns.ts'
import type { itineraryItems } from './itinerary.ts'
import type { packingItems } from './packing.ts'
import type { tasks } from './tasks.ts'
import type { trips } from './trips.ts'

type Row<Table extends { $inferSelect: object }, Kept extends keyof Table['$inferSelect']> = Pick<
  Table['$inferSelect'],
  Kept
>

/** Rows of a trip without people, codes and dates; days are counted from the start of the trip, the first being 0. */
export interface TemplateContent {
  trip: Row<typeof trips, 'origin' | 'budgetAmount' | 'currency' | 'party' | 'pace' | 'preferences' | 'needs'>
  /** `id`: what expenses call it. */
  items: (Omit<
    typeof itineraryItems.$inferSelect,
    'tripId' | 'confirmationCode' | 'freeCancelUntil' | 'outcome' | 'rating' | 'version' | 'createdAt' | 'updatedAt'
  > & { id: string })[]
  tasks: (Row<typeof tasks, 'stage' | 'title' | 'description' | 'priority' | 'position'> & { dueIn: number | null })[]
  packing: Row<typeof packingItems, 'title' | 'count' | 'bag'>[]
  expenses: (Row<
    typeof expenses,
    'title' | 'amount' | 'currency' | 'category' | 'itemId' | 'rate' | 'rateDate' | 'tripAmount' | 'tripCurrency'
  > & { spentIn: number | null })[]
}

/** Copies of trips that nobody travels: they outlive the trips they were made from. */
export const tripTemplates = pgTable(
  'trip_templates',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** For lists, which do not read the content. */
    summary: jsonb().$type<Pick<TripTemplate, 'stops' | 'durationDays' | 'counts'>>().notNull(),
    content: jsonb().$type<TemplateContent>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('trip_templates_user').on(table.userId, table.id)],
)
