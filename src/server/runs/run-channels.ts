// Notifications between the processes of one database. They are hints; the tables are authoritative.
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { DbOrTx } from '../db/client.ts'

export const eventsChannel = 'run_events'
export const stopsChannel = 'run_stops'

/** A notice is bounded to 8,000 bytes; more runs than this are sent as "any". */
const maxNamedRuns = 180

const noticeSchema = z.object({ from: z.string(), runIds: z.array(z.string()).nullable() })

/** "There are new events": `runIds` null means any run may have some. */
export function eventsNotice(from: string, runIds: string[]): string {
  return JSON.stringify({ from, runIds: runIds.length > maxNamedRuns ? null : runIds })
}

export function readEventsNotice(payload: string): z.infer<typeof noticeSchema> {
  return noticeSchema.parse(JSON.parse(payload))
}

export async function notify(db: DbOrTx, channel: string, payload: string): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${payload})`)
}
