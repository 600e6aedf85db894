import { importedPlacesSchema, importPlacesSchema } from '#contract/place-import.ts'
import { proposalSchema } from '#contract/proposal.ts'
import {
  locatedReservationsSchema,
  locateReservationsSchema,
  parsedReservationsSchema,
  parseReservationsSchema,
  proposeReservationsSchema,
} from '#contract/reservation.ts'
import { tripSchema } from '#contract/trip.ts'
import { importTripSchema } from '#contract/trip-export.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { PlaceImportService } from './place-import.service.ts'
import type { ReservationImportService } from './reservation-import.service.ts'
import type { TripImportService } from './trip-import.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    placeImport: PlaceImportService
    reservationImport: ReservationImportService
    tripImport: TripImportService
  }
}

export const importRouter = router({
  /** Reads bookings; nothing is stored. */
  parse: authedProcedure({ scope: 'trips:read' })
    .use(limited({ name: 'parse-reservations', limit: 30, seconds: 60 }))
    .input(parseReservationsSchema)
    .output(parsedReservationsSchema)
    .mutation(({ ctx, input, signal }) => ctx.services.reservationImport.parse(ctx.actor, input, { signal })),
  /** Which bookings the sources of places can put on the map. */
  locate: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .use(limited({ name: 'locate-reservations', limit: 60, seconds: 60 }))
    .input(locateReservationsSchema)
    .output(locatedReservationsSchema)
    .query(({ ctx, input, signal }) => ctx.services.reservationImport.locate(ctx.actor, input, { signal })),
  /** As a proposal: `proposals.decide` takes it into the plan. */
  propose: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'propose-reservations', limit: 30, seconds: 60 }))
    .input(proposeReservationsSchema)
    .output(proposalSchema)
    .mutation(({ ctx, input, signal }) =>
      ctx.services.reservationImport.propose(ctx.actor, input, { locale: ctx.locale, signal }),
    ),
  /** A new trip of the caller's own from the text of an exported file. */
  trip: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'create-trip', limit: 200, seconds: 3600 }))
    .input(importTripSchema)
    .output(tripSchema)
    .mutation(({ ctx, input }) => ctx.services.tripImport.trip(ctx.actor, input)),
  /** Reads a list of places; without `preview` they are added to Unscheduled in one step. */
  places: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'import-places', limit: 30, seconds: 60 }))
    .input(importPlacesSchema)
    .output(importedPlacesSchema)
    .mutation(({ ctx, input, signal }) =>
      ctx.services.placeImport.places(ctx.actor, input, { locale: ctx.locale, signal }),
    ),
})
