import { createPlaceImportService, type PlaceImportDeps } from './place-import.service.ts'
import { createTripImportService, type TripImportDeps } from './trip-import.service.ts'

export function createImportModule(deps: PlaceImportDeps & TripImportDeps) {
  return { services: { placeImport: createPlaceImportService(deps), tripImport: createTripImportService(deps) } }
}
