import type { Db } from '../db/client.ts'
import { createItineraryCheckService, type ItineraryCheckDeps } from './check/itinerary-check.service.ts'
import { itemChangeHandler } from './item.changes.ts'
import { createItineraryService } from './itinerary.service.ts'

export function createItineraryModule(deps: ItineraryCheckDeps & { db: Db }) {
  return {
    services: { itinerary: createItineraryService(deps.db), itineraryCheck: createItineraryCheckService(deps) },
    changeHandlers: [itemChangeHandler],
  }
}
