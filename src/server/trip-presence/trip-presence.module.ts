import { createTripPresenceService, type TripPresenceDeps } from './trip-presence.service.ts'

export function createTripPresenceModule(deps: TripPresenceDeps) {
  return { services: { tripPresence: createTripPresenceService(deps) } }
}
