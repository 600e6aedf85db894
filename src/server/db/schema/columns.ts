// Column idioms of every table: application-made UUIDv7 keys and timestamps with zone.
import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'
import { uuidv7 } from 'uuidv7'

export const id = () => uuid().primaryKey().$defaultFn(uuidv7)
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
export const createdAt = () => instant().notNull().default(sql`now()`)
