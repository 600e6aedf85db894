import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { StageName } from '#contract/stage.ts'
import type { Task } from '#contract/task.ts'
import { users } from './accounts.ts'
import { createdAt, id } from './columns.ts'
import { trips } from './trips.ts'

export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    stage: text().$type<StageName>().notNull(),
    title: text().notNull(),
    description: text().notNull().default(''),
    status: text().$type<Task['status']>().notNull().default('todo'),
    priority: text().$type<Task['priority']>().notNull().default('normal'),
    dueOn: date({ mode: 'string' }),
    assigneeId: uuid().references(() => users.id, { onDelete: 'set null' }),
    position: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('tasks_trip').on(table.tripId, table.stage), index('tasks_assignee').on(table.assigneeId)],
)
