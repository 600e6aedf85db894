import { createMemoryService, type MemoryServiceDeps } from './memory.service.ts'
import { createTagService } from './tag.service.ts'

export function createMemoryModule(deps: MemoryServiceDeps) {
  return { services: { memory: createMemoryService(deps), tags: createTagService(deps) } }
}
