import type { Db } from '../db/client.ts'
import { packingChangeHandler } from './packing.changes.ts'
import { createPackingService } from './packing.service.ts'
import { createPackingSuggestionService, type PackingSuggestionDeps } from './packing-suggestions.service.ts'

export function createPackingModule(deps: PackingSuggestionDeps & { db: Db }) {
  const packing = createPackingService(deps.db)
  return {
    services: { packing, packingSuggestions: createPackingSuggestionService(deps, packing) },
    changeHandlers: [packingChangeHandler],
  }
}
