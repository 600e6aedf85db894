import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { TrialPlan } from '#contract/trial.ts'
import { createdAt, id, instant } from './columns.ts'

/** Plans of people without an account, until they are moved into one or expire. */
export const trials = pgTable(
  'trials',
  {
    id: id(),
    tokenHash: text().notNull(),
    plan: jsonb().$type<TrialPlan>().notNull(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('trials_token').on(table.tokenHash), index('trials_expiry').on(table.expiresAt)],
)
