import {
  conversationDetailSchema,
  conversationHitSchema,
  conversationIdSchema,
  conversationSchema,
  giveFeedbackSchema,
  listConversationsSchema,
  removeConversationSchema,
  renameConversationSchema,
  searchConversationsSchema,
} from '#contract/conversation.ts'
import { doneSchema, pageOf } from '#contract/paging.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { ConversationService } from './conversation.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    conversations: ConversationService
  }
}

export const conversationRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'agent' })
    .input(listConversationsSchema)
    .output(pageOf(conversationSchema))
    .query(({ ctx, input }) => ctx.services.conversations.list(ctx.actor, input)),
  get: authedProcedure({ scope: 'agent' })
    .input(conversationIdSchema)
    .output(conversationDetailSchema)
    .query(({ ctx, input }) => ctx.services.conversations.get(ctx.actor, input.conversationId, ctx.locale)),
  rename: authedProcedure({ scope: 'agent' })
    .input(renameConversationSchema)
    .output(conversationSchema)
    .mutation(({ ctx, input }) => ctx.services.conversations.rename(ctx.actor, input)),
  remove: authedProcedure({ scope: 'agent' })
    .input(removeConversationSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.conversations.remove(ctx.actor, input)),
  search: tripProcedure({ role: 'viewer', scope: 'agent' })
    .use(limited({ name: 'search', limit: 60, seconds: 60 }))
    .input(searchConversationsSchema)
    .output(pageOf(conversationHitSchema))
    .query(({ ctx, input }) => ctx.services.conversations.search(ctx.actor, input)),
})

export const feedbackRouter = router({
  feedback: authedProcedure({ scope: 'agent' })
    .input(giveFeedbackSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.conversations.rate(ctx.actor, input)),
})
