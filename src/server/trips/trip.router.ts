import type { Locale } from '#contract/locale.ts'
import { doneSchema, pageOf } from '#contract/paging.ts'
import {
  advanceStageSchema,
  rewindStageSchema,
  setStageStatusSchema,
  stageChecklistSchema,
  tripStageSchema,
} from '#contract/stage.ts'
import {
  createTripSchema,
  duplicateTripSchema,
  followTripSchema,
  listTripsSchema,
  type Trip,
  tripCardSchema,
  tripChangeSchema,
  tripDetailSchema,
  tripIdSchema,
  tripMutationSchema,
  tripSchema,
  updateTripSchema,
} from '#contract/trip.ts'
import { historyStepSchema, newStepsSchema, tripHistorySchema } from '#contract/trip-history.ts'
import { redatedTripSchema, redateTripSchema } from '#contract/trip-redating.ts'
import {
  setStopsSchema,
  stopsChangeSchema,
  suggestedStopsSchema,
  suggestStopsSchema,
} from '#contract/trip-stop-changes.ts'
import type { TripVisitService } from '../audit/trip-visit.service.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import { streamSchema } from '../procedures/stream-schema.ts'
import type { CopyTripService } from './copy-trip.service.ts'
import type { TripService } from './trip.service.ts'
import type { TripChangesService } from './trip-changes.service.ts'
import type { TripDatesService } from './trip-dates.service.ts'
import { routeInLanguage } from './trip-language.ts'
import type { TripStopsService } from './trip-stops.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    trips: TripService
    tripVisits: TripVisitService
    tripDates: TripDatesService
    tripCopies: CopyTripService
    tripStops: TripStopsService
    tripChanges: TripChangesService
  }
}

const inLanguage = async (trip: Promise<Trip>, locale: Locale) => routeInLanguage(await trip, locale)
const changeInLanguage = async <Change extends { trip: Trip }>(change: Promise<Change>, locale: Locale) => {
  const changed = await change
  return { ...changed, trip: routeInLanguage(changed.trip, locale) }
}

export const tripRouter = router({
  create: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'create-trip', limit: 200, seconds: 3600 }))
    .input(createTripSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) => inLanguage(ctx.services.trips.create(ctx.actor, input, ctx.locale), ctx.locale)),
  duplicate: tripProcedure({ role: 'viewer', scope: 'trips:write' })
    .use(limited({ name: 'create-trip', limit: 200, seconds: 3600 }))
    .input(duplicateTripSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) =>
      inLanguage(ctx.services.tripCopies.duplicate(ctx.actor, input, ctx.locale), ctx.locale),
    ),
  list: authedProcedure({ scope: 'trips:read' })
    .input(listTripsSchema)
    .output(pageOf(tripCardSchema))
    .query(({ ctx, input }) => ctx.services.trips.list(ctx.actor, input, ctx.locale)),
  /** Access stands in the query itself, so that one round trip does. */
  get: authedProcedure({ scope: 'trips:read' })
    .input(tripIdSchema)
    .output(tripDetailSchema)
    .query(({ ctx, input }) => ctx.services.trips.get(ctx.actor, input.tripId, ctx.locale)),
  update: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .input(updateTripSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) => inLanguage(ctx.services.trips.update(ctx.actor, input), ctx.locale)),
  /** A preview needs an editor too: it shows what only an editor could do. */
  redate: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .input(redateTripSchema)
    .output(redatedTripSchema)
    .mutation(({ ctx, input }) => changeInLanguage(ctx.services.tripDates.redate(ctx.actor, input), ctx.locale)),
  stops: router({
    /** A preview needs an editor too: it shows what only an editor could do. */
    set: tripProcedure({ role: 'editor', scope: 'trips:write' })
      .input(setStopsSchema)
      .output(stopsChangeSchema)
      .mutation(({ ctx, input }) => changeInLanguage(ctx.services.tripStops.set(ctx.actor, input), ctx.locale)),
    suggest: authedProcedure({ scope: 'trips:read' })
      .input(suggestStopsSchema)
      .output(suggestedStopsSchema)
      .query(({ ctx, input }) => ctx.services.tripStops.suggest(input)),
  }),
  archive: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(tripMutationSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) =>
      inLanguage(ctx.services.trips.setArchived(ctx.actor, input.tripId, true), ctx.locale),
    ),
  restore: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(tripMutationSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) =>
      inLanguage(ctx.services.trips.setArchived(ctx.actor, input.tripId, false), ctx.locale),
    ),
  /** Access is checked where the trip is removed, so that a repeated request is answered after there is no trip. */
  remove: authedProcedure({ scope: 'trips:write' })
    .input(tripMutationSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.trips.remove(ctx.actor, input.tripId)),
  stageChecklist: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .output(stageChecklistSchema)
    .query(({ ctx, input }) => ctx.services.trips.stageChecklist(ctx.actor, input.tripId)),
  advanceStage: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(advanceStageSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) =>
      inLanguage(ctx.services.trips.advanceStage(ctx.actor, input.tripId, input.to), ctx.locale),
    ),
  rewindStage: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(rewindStageSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) => inLanguage(ctx.services.trips.rewindStage(ctx.actor, input.tripId), ctx.locale)),
  setStageStatus: tripProcedure({ role: 'owner', scope: 'trips:write' })
    .input(setStageStatusSchema)
    .output(tripStageSchema)
    .mutation(({ ctx, input }) => ctx.services.trips.setStageStatus(ctx.actor, input)),
  history: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripHistorySchema)
    .output(pageOf(historyStepSchema))
    .query(({ ctx, input }) => ctx.services.audit.tripHistory(ctx.actor, input, ctx.locale)),
  newSteps: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .output(newStepsSchema)
    .query(({ ctx, input }) => ctx.services.tripVisits.newSteps(ctx.actor, input.tripId)),
  visit: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripMutationSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.tripVisits.visit(ctx.actor, input.tripId)),
  changes: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(followTripSchema)
    .output(streamSchema(tripChangeSchema))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      yield* await ctx.services.tripChanges.follow(ctx.actor, input.tripId, signal, input.revision)
    }),
})
