import type postgres from 'postgres'
import { createCopyTripService } from './copy-trip.service.ts'
import { createStageChangeHandler } from './stage.changes.ts'
import { tripChangeHandler } from './trip.changes.ts'
import { createTripService, type TripServiceDeps } from './trip.service.ts'
import { createTripChangesService } from './trip-changes.service.ts'
import { createTripDatesService } from './trip-dates.service.ts'
import { createTripStopsService, type TripStopsDeps } from './trip-stops.service.ts'

export function createTripModule(deps: TripServiceDeps & TripStopsDeps & { sql: postgres.Sql }) {
  return {
    services: {
      trips: createTripService(deps),
      tripDates: createTripDatesService(deps.db),
      tripStops: createTripStopsService(deps),
      tripCopies: createCopyTripService(deps.db),
      tripChanges: createTripChangesService(deps.db, deps.sql),
    },
    changeHandlers: [tripChangeHandler, createStageChangeHandler(deps)],
  }
}
