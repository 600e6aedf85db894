import { createPlaceImportService, type PlaceImportDeps } from './place-import.service.ts'

export function createImportModule(deps: PlaceImportDeps) {
  return { services: { placeImport: createPlaceImportService(deps) } }
}
