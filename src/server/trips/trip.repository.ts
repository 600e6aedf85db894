import { and, desc, eq, exists, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { memberRoles } from '#contract/choices.ts'
import { stageNames } from '#contract/stage.ts'
import { type Trip, type TripCard, type TripDetail, tripDetailSchema } from '#contract/trip.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import type { Db, DbOrTx } from '../db/client.ts'
import { itineraryItems, tasks, tripMembers, tripStops, trips } from '../db/schema/index.ts'
import { byDayAndPosition, toItem } from '../itinerary/itinerary.repository.ts'
import { stopsOfTrip } from '../kernel/access.ts'
import { containsText } from '../kernel/contains-text.ts'
import { byPosition } from '../kernel/order-key.ts'
import { toTask } from '../tasks/task.repository.ts'
import { summarize } from './trip-summary.ts'

type TripRow = typeof trips.$inferSelect & { stops: TripStop[] }

/** Of a locked trip only what every trip has. */
export function toTrip({ budgetAmount, memberIds: _, ...row }: TripRow & { memberIds?: string[] }): Trip {
  return {
    ...row,
    budget: budgetAmount === null ? null : { amount: budgetAmount, currency: row.currency },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** A trip's page does not show when rows were written, and dates cost more to read than the rest of a row. */
const withoutTimes = { createdAt: false, updatedAt: false } as const

export type TripDetailQuery = ReturnType<typeof prepareTripDetail>

/** Everything a trip's page needs in one round trip, for members only. Prepared once: putting the words together costs as much as asking. */
export function prepareTripDetail(db: Db) {
  const membership = db
    .select({ one: sql`1` })
    .from(tripMembers)
    .where(and(eq(tripMembers.tripId, trips.id), eq(tripMembers.userId, sql.placeholder('userId'))))
  return db.query.trips
    .findFirst({
      where: and(eq(trips.id, sql.placeholder('tripId')), exists(membership)),
      with: {
        stops: { columns: { tripId: false } },
        stages: true,
        items: { columns: withoutTimes },
        tasks: { columns: withoutTimes },
        members: { with: { user: { columns: { name: true } } } },
      },
    })
    .prepare('trip_detail')
}

/** What all members see alike. */
export const sharedTripDetailSchema = tripDetailSchema.omit({ role: true, revision: true })
export type SharedTripDetail = Omit<TripDetail, 'role' | 'revision'>

/** null for strangers. */
export async function findTripDetail(
  query: TripDetailQuery,
  userId: string,
  tripId: string,
): Promise<SharedTripDetail | null> {
  const row = await query.execute({ userId, tripId })
  if (!row) return null
  const { stops, stages, items, tasks, members, ...trip } = row
  const itinerary = items.map(toItem).sort(byDayAndPosition)
  const taskList = tasks.map(toTask).sort(byPosition)
  return {
    ...toTrip({ ...trip, stops: stops.sort((a, b) => a.position - b.position).map(toStop) }),
    stages: stages
      .sort((a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage))
      .map(({ stage, status, confirmedAt }) => ({ stage, status, confirmedAt: confirmedAt?.toISOString() ?? null })),
    itinerary,
    tasks: taskList,
    members: members
      .map((member) => ({ userId: member.userId, name: member.user.name, role: member.role }))
      .sort((a, b) => memberRoles.indexOf(b.role) - memberRoles.indexOf(a.role) || a.userId.localeCompare(b.userId)),
    summary: summarize(row.currency, itinerary, taskList),
  }
}

function toStop({ id, place, nights }: TripStop): TripStop {
  return { id, place, nights }
}

export interface TripFilter {
  userId: string
  stage?: Trip['currentStage']
  status: Trip['status']
  /** One of them stands in the title or in the name of a stop. */
  texts?: readonly string[]
  beforeId: string | null
  limit: number
}

/** Newest first; ids are UUIDv7, so the id is the keyset. Reads one row more than asked for. */
export async function listTripCards(db: DbOrTx, filter: TripFilter): Promise<TripCard[]> {
  const { texts } = filter
  const conditions: (SQL | undefined)[] = [
    eq(tripMembers.userId, filter.userId),
    eq(trips.status, filter.status),
    filter.stage ? eq(trips.currentStage, filter.stage) : undefined,
    filter.beforeId ? lt(tripMembers.tripId, filter.beforeId) : undefined,
    texts && or(...texts.flatMap((text) => [containsText(trips.title, text), exists(stopsNamed(db, text))])),
  ]
  const rows = await db
    .select({ trip: trips, stops: stopsOfTrip, role: tripMembers.role })
    .from(tripMembers)
    .innerJoin(trips, eq(trips.id, tripMembers.tripId))
    .where(and(...conditions))
    .orderBy(desc(tripMembers.tripId))
    .limit(filter.limit + 1)
  const tripIds = rows.map(({ trip }) => trip.id)
  const [plans, todos] = await Promise.all([countItems(db, tripIds), findNextTasks(db, tripIds)])
  return rows.map(({ trip, stops, role }) => ({
    ...toTrip({ ...trip, stops }),
    role,
    ...(plans.get(trip.id) ?? { itemCount: 0, plannedDays: 0, toBook: 0 }),
    ...(todos.get(trip.id) ?? { openTasks: 0, nextTask: null }),
  }))
}

function stopsNamed(db: DbOrTx, text: string) {
  return db
    .select({ one: sql`1` })
    .from(tripStops)
    .where(and(eq(tripStops.tripId, trips.id), containsText(sql`(${tripStops.place} ->> 'name')`, text)))
}

type PlanCounts = Pick<TripCard, 'itemCount' | 'plannedDays' | 'toBook'>

async function countItems(db: DbOrTx, tripIds: string[]): Promise<Map<string, PlanCounts>> {
  if (tripIds.length === 0) return new Map()
  const rows = await db
    .select({
      tripId: itineraryItems.tripId,
      itemCount: sql<number>`count(*)::int`,
      plannedDays: sql<number>`count(distinct ${itineraryItems.day})::int`,
      toBook: sql<number>`(count(*) filter (where ${itineraryItems.booking} = 'needed'))::int`,
    })
    .from(itineraryItems)
    .where(inArray(itineraryItems.tripId, tripIds))
    .groupBy(itineraryItems.tripId)
  return new Map(rows.map(({ tripId, ...counts }) => [tripId, counts]))
}

type NextTask = Pick<TripCard, 'openTasks' | 'nextTask'>

/** Open tasks of the current stage, and the first of them. */
async function findNextTasks(db: DbOrTx, tripIds: string[]): Promise<Map<string, NextTask>> {
  if (tripIds.length === 0) return new Map()
  const rows = await db
    .select({
      tripId: tasks.tripId,
      openTasks: sql<number>`count(*)::int`,
      nextTask: sql<string | null>`(array_agg(${tasks.title} order by ${tasks.position}))[1]`,
    })
    .from(tasks)
    .innerJoin(trips, and(eq(trips.id, tasks.tripId), eq(trips.currentStage, tasks.stage)))
    .where(and(inArray(tasks.tripId, tripIds), eq(tasks.status, 'todo')))
    .groupBy(tasks.tripId)
  return new Map(rows.map(({ tripId, ...next }) => [tripId, next]))
}
