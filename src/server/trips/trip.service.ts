import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Locale } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { StageName, setStageStatusSchema } from '#contract/stage.ts'
import type { CreateTrip, listTripsSchema, PlaceInput, TripDetail, UpdateTrip } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Db, DbOrTx, Tx } from '../db/client.ts'
import { tripStages, trips, users } from '../db/schema/index.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Geocoding } from '../providers/geocoding/geocoding.ts'
import { advance, changeStatus, previousStage, rewind } from './stage-machine.ts'
import { findTripDetail, listTripCards, prepareTripDetail, toTrip } from './trip.repository.ts'
import { assertDaysFree, changeStages, changeTrip, insertTrip, removeTrip } from './trip.writes.ts'
import { checklistOf } from './trip-summary.ts'

export interface TripServiceDeps {
  db: Db
  clock: Clock
  geocoding: Geocoding
  events: EventPublisher
}
export type TripService = ReturnType<typeof createTripService>

export function createTripService(deps: TripServiceDeps) {
  const { db, clock, events } = deps
  const tripDetail = prepareTripDetail(db)

  const get = async (actor: Actor, tripId: string): Promise<TripDetail> => {
    const trip = await findTripDetail(tripDetail, actor.userId, tripId)
    if (!trip) throw notFound('trip')
    return trip
  }

  return {
    get,

    async list(actor: Actor, { cursor, ...filter }: z.infer<typeof listTripsSchema>) {
      const cards = await listTripCards(db, { ...filter, userId: actor.userId, beforeId: decodeIdCursor(cursor) })
      return keysetPage(cards, filter.limit, ({ id }) => id)
    },

    async create(actor: Actor, { idempotencyKey: _, ...input }: CreateTrip, locale: Locale) {
      const destination = await resolvePlace(deps.geocoding, input.destination, 'destination')
      const origin = input.origin ? await resolvePlace(deps.geocoding, input.origin, 'origin') : null
      return write(db, actor, async (tx) => {
        const currency = input.budget?.currency ?? (await findHomeCurrency(tx, actor.userId))
        return insertTrip(tx, actor, {
          title: input.title ?? defaultTitle(destination.name, input.durationDays ?? null, locale),
          origin,
          destination,
          startDate: input.startDate ?? null,
          durationDays: input.durationDays ?? null,
          budgetAmount: input.budget?.amount ?? null,
          currency,
          party: input.party ?? { adults: 1, children: 0 },
          pace: input.pace ?? 'balanced',
          preferences: input.preferences ?? [],
        })
      })
    },

    async update(
      actor: Actor,
      { tripId, version, idempotencyKey: _, budget, destination, origin, ...fields }: UpdateTrip,
    ) {
      const places = {
        ...(destination ? { destination: await resolvePlace(deps.geocoding, destination, 'destination') } : {}),
        ...(origin === undefined
          ? {}
          : { origin: origin === null ? null : await resolvePlace(deps.geocoding, origin, 'origin') }),
      }
      const money =
        budget === undefined
          ? {}
          : { budgetAmount: budget?.amount ?? null, ...(budget ? { currency: budget.currency } : {}) }
      return write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        if (trip.version !== version) throw new AppError('VERSION_CONFLICT', { details: { current: toTrip(trip) } })
        if (fields.durationDays) await assertDaysFree(tx, tripId, fields.durationDays)
        return toTrip(await changeTrip(tx, actor, trip, 'trip.updated', { ...fields, ...places, ...money }))
      })
    },

    setArchived: (actor: Actor, tripId: string, archived: boolean) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        const status = archived ? ('archived' as const) : ('active' as const)
        if (trip.status === status) return toTrip(trip)
        return toTrip(await changeTrip(tx, actor, trip, archived ? 'trip.archived' : 'trip.restored', { status }))
      }),

    remove: (actor: Actor, tripId: string) =>
      write(db, actor, async (tx) => {
        await removeTrip(tx, actor, await lockTripFor(tx, actor, tripId, 'owner'))
        return { done: true as const }
      }),

    /** Part of the removal of an account: what it owns goes, each trip with its own trace. */
    async removeAllOf(tx: Tx, actor: Actor): Promise<void> {
      const owned = await tx.select().from(trips).where(eq(trips.ownerId, actor.userId)).orderBy(trips.id).for('update')
      for (const trip of owned) await removeTrip(tx, actor, trip)
    },

    stageChecklist: async (actor: Actor, tripId: string) => checklistOf(await get(actor, tripId)),

    advanceStage: (actor: Actor, tripId: string, to: StageName) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        await changeStages(tx, actor, tripId, 'stage.advanced', advance(trip.currentStage, to, clock.now()))
        const staged = await changeTrip(tx, actor, trip, 'trip.updated', { currentStage: to }, { isUndoable: false })
        await events.publish(tx, { type: 'stage.advanced', tripId, actorId: actor.userId, from: trip.currentStage, to })
        return toTrip(staged)
      }),

    rewindStage: (actor: Actor, tripId: string) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        await changeStages(tx, actor, tripId, 'stage.rewound', rewind(trip.currentStage))
        const currentStage = previousStage(trip.currentStage) ?? trip.currentStage
        return toTrip(await changeTrip(tx, actor, trip, 'trip.updated', { currentStage }, { isUndoable: false }))
      }),

    setStageStatus: (actor: Actor, { tripId, stage, status }: z.infer<typeof setStageStatusSchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'owner')
        const [row] = await tx
          .select()
          .from(tripStages)
          .where(and(eq(tripStages.tripId, tripId), eq(tripStages.stage, stage)))
        if (!row) throw notFound('stage')
        const current = { stage, status: row.status, confirmedAt: row.confirmedAt?.toISOString() ?? null }
        const effect = changeStatus(trip.currentStage, current, status, clock.now())
        if (!effect) return current
        await changeStages(tx, actor, tripId, 'stage.updated', [effect])
        return { ...effect, confirmedAt: effect.confirmedAt?.toISOString() ?? null }
      }),
  }
}

async function resolvePlace(geocoding: Geocoding, place: PlaceInput, field: string): Promise<PlaceRef> {
  if (typeof place !== 'string') return place
  const { items } = await geocoding.search(place, { limit: 1 })
  const [found] = items
  if (!found) throw invalidInput(field, 'unknown_place', 'no place of this name is known')
  return { name: place, lat: found.lat, lng: found.lng, zone: found.zone, country: found.country }
}

async function findHomeCurrency(db: DbOrTx, userId: string): Promise<string> {
  const [user] = await db.select({ currency: users.homeCurrency }).from(users).where(eq(users.id, userId))
  return user?.currency ?? 'CNY'
}

function defaultTitle(destination: string, days: number | null, locale: Locale): string {
  const t = createServerTranslator(locale)
  return days
    ? t('trips.defaultTitle.withDays', { destination, days })
    : t('trips.defaultTitle.withoutDays', { destination })
}
