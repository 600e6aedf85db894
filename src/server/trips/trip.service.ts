import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { type Locale, locales } from '#contract/locale.ts'
import type { StageName, setStageStatusSchema } from '#contract/stage.ts'
import type { CreateTrip, listTripsSchema, TripDetail, UpdateTrip } from '#contract/trip.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { passTripOn } from '../companions/member.writes.ts'
import type { Db, DbOrTx, Tx } from '../db/client.ts'
import { tripMembers, tripStages, trips, users } from '../db/schema/index.ts'
import { lockTripFor, stopsOfTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { dayIn } from '../kernel/calendar.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import { decodeIdCursor, keysetPage } from '../kernel/keyset.ts'
import { createTripAccess } from '../kernel/trip-revision.ts'
import { write } from '../kernel/write.ts'
import type { Cache } from '../providers/cache/cache.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { nameAlone } from '../providers/geocoding/place-name.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { defaultTitle } from '../reader-language/trip-title.ts'
import { advance, changeStatus, previousStage, rewind } from './stage-machine.ts'
import { keepPlace, resolvePlace } from './stops/resolve-place.ts'
import { keepingNights, type StopSources, settleStops, type TripStops, withPlaces } from './stops/settle-stops.ts'
import { findTripDetail, listTripCards, prepareTripDetail, sharedTripDetailSchema, toTrip } from './trip.repository.ts'
import { assertDaysFree, changeStages, changeTrip, insertTrip, removeTrip } from './trip.writes.ts'
import { routeInLanguage, tripInLanguage } from './trip-language.ts'
import { changeStops, moveZones } from './trip-stops.writes.ts'
import { checklistOf } from './trip-summary.ts'

export interface TripServiceDeps extends StopSources {
  db: Db
  cache: Cache
  clock: Clock
  events: EventPublisher
  guides: Guides
}
const keptSeconds = 3600

export type TripService = ReturnType<typeof createTripService>

export function createTripService(deps: TripServiceDeps) {
  const { db, cache, clock, events } = deps
  const tripDetail = prepareTripDetail(db)
  const findAccess = createTripAccess(db)
  const details = cache.of({ name: 'trip', seconds: keptSeconds, schema: sharedTripDetailSchema })

  /** `locale`: of a reader, for what the system wrote. */
  const get = async (actor: Actor, tripId: string, locale?: Locale): Promise<TripDetail> => {
    const access = await findAccess(actor.userId, tripId)
    if (!access) throw notFound('trip')
    const shared = await details.read(`${tripId}:${access.revision}`, async () => {
      const found = await findTripDetail(tripDetail, actor.userId, tripId)
      if (!found) throw notFound('trip')
      return found
    })
    const trip = { ...shared, role: access.role, revision: access.revision }
    if (locale) return tripInLanguage(trip, locale, deps.guides)
    // An agent speaks of the stops as its reader calls them.
    return actor.kind === 'agent' ? routeInLanguage(trip, actor.locale) : trip
  }

  const stopsOf = async ({ destination, stops, durationDays = null }: CreateTrip): Promise<TripStops> => {
    if (stops) return settleStops(deps, await withPlaces(deps, stops), durationDays ?? undefined)
    if (!destination) throw invalidInput('destination', 'missing', 'where the trip goes')
    const place = await resolvePlace(deps.geocoding, destination, 'destination')
    return settleStops(deps, [{ place }], durationDays)
  }

  return {
    get,

    async list(actor: Actor, { cursor, text, ...filter }: z.infer<typeof listTripsSchema>, locale?: Locale) {
      const texts = text ? namesInAnyLanguage(text) : undefined
      const cards = await listTripCards(db, {
        ...filter,
        texts,
        userId: actor.userId,
        beforeId: decodeIdCursor(cursor),
      })
      const page = keysetPage(cards, filter.limit, ({ id }) => id)
      return locale ? { ...page, items: page.items.map((card) => routeInLanguage(card, locale)) } : page
    },

    async create(actor: Actor, { idempotencyKey: _, ...input }: CreateTrip, locale: Locale) {
      const { stops, durationDays } = await stopsOf(input)
      const origin = input.origin ? await resolvePlace(deps.geocoding, input.origin, 'origin') : null
      return write(db, actor, async (tx) => {
        const currency = input.budget?.currency ?? input.currency ?? (await findHomeCurrency(tx, actor.userId))
        return insertTrip(tx, actor, {
          title: input.title ?? defaultTitle(stops, durationDays, locale),
          origin,
          stops,
          startDate: input.startDate ?? null,
          durationDays,
          budgetAmount: input.budget?.amount ?? null,
          currency,
          party: input.party ?? { adults: 1, children: 0 },
          pace: input.pace ?? 'balanced',
          preferences: input.preferences ?? [],
          needs: input.needs,
        })
      })
    },

    async update(actor: Actor, input: UpdateTrip) {
      const { tripId, version, idempotencyKey: _, budget, destination, stops, origin, ...fields } = input
      if (stops && destination) throw invalidInput('destination', 'with_stops', 'stops say where the trip goes')
      const wanted = stops ? await withPlaces(deps, stops) : null
      const first = destination ? await resolvePlace(deps.geocoding, destination, 'destination') : null
      const start = origin == null ? origin : await resolvePlace(deps.geocoding, origin, 'origin')
      const money =
        budget === undefined
          ? {}
          : { budgetAmount: budget?.amount ?? null, ...(budget ? { currency: budget.currency } : {}) }
      return write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        if (trip.version !== version) throw new AppError('VERSION_CONFLICT', { details: { current: toTrip(trip) } })
        if (fields.durationDays) await assertDaysFree(tx, tripId, fields.durationDays)
        const home = start === undefined ? {} : { origin: start && keepPlace(trip.origin, start) }
        const changed = { ...fields, ...home, ...money }
        if (wanted) {
          const after = settleStops(deps, keepingNights(wanted, trip.stops), fields.durationDays)
          return toTrip((await changeStops(tx, actor, trip, after, changed)).trip)
        }
        const moved = first ? { stops: withFirstPlace(trip.stops, keepPlace(trip.destination, first)) } : {}
        const updated = await changeTrip(tx, actor, trip, 'trip.updated', { ...changed, ...moved })
        if (first) await moveZones(tx, actor, trip, updated)
        return toTrip(updated)
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

    /** Part of the removal of an account: what it owns passes to another owner, or goes, each trip with its own trace. */
    async removeAllOf(tx: Tx, actor: Actor): Promise<void> {
      const owned = await tx
        .select({ trip: trips, stops: stopsOfTrip })
        .from(trips)
        .innerJoin(tripMembers, and(eq(tripMembers.tripId, trips.id), eq(tripMembers.userId, actor.userId)))
        .where(eq(trips.ownerId, actor.userId))
        .orderBy(trips.id)
        .for('update', { of: trips })
      for (const { trip, stops } of owned) {
        if (!(await passTripOn(tx, actor, trip.id))) await removeTrip(tx, actor, { ...trip, stops })
      }
    },

    stageChecklist: async (actor: Actor, tripId: string) => {
      const trip = await get(actor, tripId)
      return checklistOf(trip, dayIn(trip.destination.zone, clock.now()))
    },

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

/** A place is found by what the reader calls it, whoever named it. */
function namesInAnyLanguage(text: string): string[] {
  return [...new Set([text, ...locales.flatMap((each) => nameAlone(text, each) ?? [])])]
}

function withFirstPlace([first, ...others]: readonly TripStop[], place: TripStop['place']): TripStop[] {
  return first ? [{ ...first, place }, ...others] : []
}

async function findHomeCurrency(db: DbOrTx, userId: string): Promise<string> {
  const [user] = await db.select({ currency: users.homeCurrency }).from(users).where(eq(users.id, userId))
  return user?.currency ?? 'CNY'
}
