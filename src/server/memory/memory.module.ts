import { createHabitSubscriber } from './learn-from-message.job.ts'
import { createProposalSubscribers } from './learn-from-proposal.job.ts'
import { createMemoryService, type MemoryServiceDeps } from './memory.service.ts'
import { createTagService } from './tag.service.ts'

export function createMemoryModule(deps: MemoryServiceDeps) {
  return {
    subscribers: [createHabitSubscriber(deps), ...createProposalSubscribers(deps)],
    services: { memory: createMemoryService(deps), tags: createTagService(deps) },
  }
}
