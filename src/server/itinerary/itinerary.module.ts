import type { Db } from '../db/client.ts'
import { createCandidateService } from './candidate.service.ts'
import { createItineraryCheckService, type ItineraryCheckDeps } from './check/itinerary-check.service.ts'
import { itemChangeHandler } from './item.changes.ts'
import { createItineraryService } from './itinerary.service.ts'
import { createItineraryLegsService, type ItineraryLegsDeps } from './legs/itinerary-legs.service.ts'

export function createItineraryModule(deps: ItineraryCheckDeps & ItineraryLegsDeps & { db: Db }) {
  return {
    services: {
      itinerary: createItineraryService(deps.db),
      candidates: createCandidateService(deps.db),
      itineraryCheck: createItineraryCheckService(deps),
      itineraryLegs: createItineraryLegsService(deps),
    },
    changeHandlers: [itemChangeHandler],
  }
}
