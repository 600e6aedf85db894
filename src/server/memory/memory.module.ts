import { createHabitSubscriber } from './learn-from-message.job.ts'
import { createProposalSubscribers } from './learn-from-proposal.job.ts'
import { createStageSubscriber } from './learn-from-stage.job.ts'
import { createMemoryService, type MemoryServiceDeps } from './memory.service.ts'
import { createTagService, type TagServiceDeps } from './tag.service.ts'

export { memoryCollection } from './memory-collection.repository.ts'

export function createMemoryModule(deps: MemoryServiceDeps & TagServiceDeps) {
  return {
    subscribers: [createHabitSubscriber(deps), ...createProposalSubscribers(deps), createStageSubscriber(deps)],
    services: { memory: createMemoryService(deps), tags: createTagService(deps) },
  }
}
