import { type ConversationServiceDeps, createConversationService } from './conversation.service.ts'
import { createTitleSubscriber, type TitleDeps } from './title-conversation.job.ts'

export function createConversationModule(deps: ConversationServiceDeps & TitleDeps) {
  return { services: { conversations: createConversationService(deps) }, subscribers: [createTitleSubscriber(deps)] }
}
