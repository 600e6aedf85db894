import { type CoverServiceDeps, createCoverService } from './cover.service.ts'

export function createCoverModule(deps: CoverServiceDeps) {
  return { services: { covers: createCoverService(deps) } }
}
