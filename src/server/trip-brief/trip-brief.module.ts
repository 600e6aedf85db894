import { createTripBriefService, type TripBriefDeps } from './trip-brief.service.ts'

export function createTripBriefModule(deps: TripBriefDeps) {
  return { services: { briefs: createTripBriefService(deps) } }
}
