import { createTravelService, type TravelServiceDeps } from './travel.service.ts'

export function createTravelModule(deps: TravelServiceDeps) {
  return { services: { travel: createTravelService(deps) } }
}
