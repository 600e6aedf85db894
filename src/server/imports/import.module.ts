import { createPlaceImportService, type PlaceImportDeps } from './place-import.service.ts'
import { createReservationImportService, type ReservationImportDeps } from './reservation-import.service.ts'
import { createTripImportService, type TripImportDeps } from './trip-import.service.ts'

export function createImportModule(deps: PlaceImportDeps & ReservationImportDeps & TripImportDeps) {
  return {
    services: {
      placeImport: createPlaceImportService(deps),
      reservationImport: createReservationImportService(deps),
      tripImport: createTripImportService(deps),
    },
  }
}
