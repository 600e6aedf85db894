import type { Db } from '../db/client.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { createCandidateService } from './candidate.service.ts'
import { createItineraryCheckService, type ItineraryCheckDeps } from './check/itinerary-check.service.ts'
import { itemChangeHandler } from './item.changes.ts'
import { createItemLanguage } from './item-language.ts'
import { createItineraryService } from './itinerary.service.ts'
import { createItineraryLegsService, type ItineraryLegsDeps } from './legs/itinerary-legs.service.ts'

export function createItineraryModule(deps: ItineraryCheckDeps & ItineraryLegsDeps & { db: Db; guides: Guides }) {
  return {
    services: {
      itinerary: createItineraryService(deps.db),
      itemLanguage: createItemLanguage(deps),
      candidates: createCandidateService(deps.db),
      itineraryCheck: createItineraryCheckService(deps),
      itineraryLegs: createItineraryLegsService(deps),
    },
    changeHandlers: [itemChangeHandler],
  }
}
