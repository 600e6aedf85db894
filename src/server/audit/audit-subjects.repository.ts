// People and trips for the filters of the audit log.
import { desc, eq, or } from 'drizzle-orm'
import { z } from 'zod'
import type { AuditSubject } from '#contract/audit.ts'
import type { DbOrTx } from '../db/client.ts'
import { trips, users } from '../db/schema/index.ts'
import { containsText } from '../kernel/contains-text.ts'

const mostSubjects = 8

/** By name, e-mail address or id, newest first. */
export function findUsers(db: DbOrTx, text: string): Promise<AuditSubject[]> {
  return db
    .select({ id: users.id, name: users.name, detail: users.email })
    .from(users)
    .where(or(containsText(users.name, text), containsText(users.email, text), isNamed(users.id, text)))
    .orderBy(desc(users.id))
    .limit(mostSubjects)
}

/** By title or id, newest first; the detail is the owner. */
export function findTrips(db: DbOrTx, text: string): Promise<AuditSubject[]> {
  return db
    .select({ id: trips.id, name: trips.title, detail: users.name })
    .from(trips)
    .innerJoin(users, eq(users.id, trips.ownerId))
    .where(or(containsText(trips.title, text), isNamed(trips.id, text)))
    .orderBy(desc(trips.id))
    .limit(mostSubjects)
}

function isNamed(id: typeof users.id | typeof trips.id, text: string) {
  return z.uuid().safeParse(text).success ? eq(id, text) : undefined
}
