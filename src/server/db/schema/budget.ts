import { desc } from 'drizzle-orm'
import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { SplitLine, SplitMode } from '#contract/budget.ts'
import type { ExpenseCategory } from '#contract/expense-category.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

// People are named without foreign keys: who leaves, or whose account is deleted, still owes what they owe.

export const expenses = pgTable(
  'expenses',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    amount: bigint({ mode: 'number' }).notNull(),
    currency: text().notNull(),
    paidBy: uuid().notNull(),
    category: text().$type<ExpenseCategory>().notNull(),
    spentOn: date({ mode: 'string' }).notNull(),
    /** Without a foreign key: an item that is removed and restored finds its expenses again. */
    itemId: uuid(),
    splitMode: text().$type<SplitMode>().notNull(),
    /** null unless it is split by the lines of its bill. */
    splitLines: jsonb().$type<SplitLine[]>(),
    /** Units of `tripCurrency` for one unit of `currency`, frozen. */
    rate: doublePrecision().notNull(),
    rateDate: date({ mode: 'string' }).notNull(),
    tripAmount: bigint({ mode: 'number' }).notNull(),
    /** The currency of the trip when the rate was frozen. */
    tripCurrency: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('expenses_trip').on(table.tripId, desc(table.spentOn), desc(table.id))],
)

/** Nothing for an expense that is not split, or by lines. */
export const expenseShares = pgTable(
  'expense_shares',
  {
    expenseId: uuid()
      .notNull()
      .references(() => expenses.id, { onDelete: 'cascade' }),
    userId: uuid().notNull(),
    /** 1 where the parts are equal, minor units where they are exact. */
    weight: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.expenseId, table.userId] })],
)

/** People of an imported trip who take part in its expenses but have no account here. */
export const tripGuests = pgTable(
  'trip_guests',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    name: text().notNull(),
  },
  (table) => [index('trip_guests_trip').on(table.tripId)],
)

/** Payments between people that were marked as made. */
export const paidTransfers = pgTable(
  'paid_transfers',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    fromId: uuid().notNull(),
    toId: uuid().notNull(),
    amount: bigint({ mode: 'number' }).notNull(),
    currency: text().notNull(),
    paidAt: instant().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [index('paid_transfers_trip').on(table.tripId)],
)
