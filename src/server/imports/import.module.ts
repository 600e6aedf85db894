import { createPdfReader } from './originals/pdf-reader.ts'
import { createPlaceImportService, type PlaceImportDeps } from './place-import.service.ts'
import { createReservationImportService, type ReservationImportDeps } from './reservation-import.service.ts'
import { createTripImportService, type TripImportDeps } from './trip-import.service.ts'

export function createImportModule(deps: PlaceImportDeps & Omit<ReservationImportDeps, 'readPdf'> & TripImportDeps) {
  return {
    services: {
      placeImport: createPlaceImportService(deps),
      reservationImport: createReservationImportService({ ...deps, readPdf: createPdfReader() }),
      tripImport: createTripImportService(deps),
    },
  }
}
