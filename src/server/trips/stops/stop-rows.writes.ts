import { eq } from 'drizzle-orm'
import type { TripStop } from '#contract/trip-stops.ts'
import type { Tx } from '../../db/client.ts'
import { tripStops } from '../../db/schema/index.ts'

/** Gives the stops as they are read later, so that values before and after compare. */
export async function insertStops(tx: Tx, tripId: string, stops: readonly TripStop[]): Promise<TripStop[]> {
  const rows = await tx
    .insert(tripStops)
    .values(stops.map((stop, position) => ({ ...stop, tripId, position })))
    .returning()
  return rows.toSorted((a, b) => a.position - b.position).map(({ id, place, nights }) => ({ id, place, nights }))
}

export async function replaceStops(tx: Tx, tripId: string, stops: readonly TripStop[]): Promise<TripStop[]> {
  await tx.delete(tripStops).where(eq(tripStops.tripId, tripId))
  return insertStops(tx, tripId, stops)
}
