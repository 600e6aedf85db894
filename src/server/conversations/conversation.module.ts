import { type ConversationServiceDeps, createConversationService } from './conversation.service.ts'

export function createConversationModule(deps: ConversationServiceDeps) {
  return { services: { conversations: createConversationService(deps) } }
}
