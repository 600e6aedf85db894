import { tracked } from '@trpc/server'
import { agentEventSchema } from '#contract/agent-event.ts'
import {
  chatSchema,
  chatTurnSchema,
  conversationDetailSchema,
  conversationHitSchema,
  conversationIdSchema,
  conversationSchema,
  followRunSchema,
  listConversationsSchema,
  removeConversationSchema,
  renameConversationSchema,
  runMutationSchema,
  searchConversationsSchema,
  sendMessageSchema,
  sentMessageSchema,
} from '#contract/conversation.ts'
import { doneSchema, pageOf } from '#contract/paging.ts'
import { trackedStreamOf } from '../api/stream-of.ts'
import { authedProcedure, limited, router, tripProcedure } from '../api/trpc.ts'

/** One budget for every way to set the agent to work. */
const chatRate = limited({ name: 'chat', limit: 30, seconds: 60 })

export const agentRouter = router({
  send: tripProcedure('editor')
    .use(chatRate)
    .input(sendMessageSchema)
    .output(sentMessageSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.send(ctx.actor, input, ctx.locale)),
  /** Access is checked before the stream begins, and by the stream whenever a membership changes. */
  events: authedProcedure
    .input(followRunSchema)
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { run: await ctx.services.runs.findForMember(ctx.actor, input.runId) } }),
    )
    .output(trackedStreamOf(agentEventSchema))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      for await (const event of ctx.services.runs.follow(ctx.actor, ctx.run, input.lastEventId, signal)) {
        yield tracked(String(event.seq), event)
      }
    }),
  stop: authedProcedure
    .input(runMutationSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.stop(ctx.actor, input)),
  retry: authedProcedure
    .use(chatRate)
    .input(runMutationSchema)
    .output(sentMessageSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.retry(ctx.actor, input, ctx.locale)),
  chat: tripProcedure('editor')
    .use(chatRate)
    .input(chatSchema)
    .output(chatTurnSchema)
    .mutation(({ ctx, input, signal = new AbortController().signal }) =>
      ctx.services.runs.chat(ctx.actor, input, ctx.locale, signal),
    ),
  conversations: router({
    list: tripProcedure('viewer')
      .input(listConversationsSchema)
      .output(pageOf(conversationSchema))
      .query(({ ctx, input }) => ctx.services.conversations.list(ctx.actor, input)),
    get: authedProcedure
      .input(conversationIdSchema)
      .output(conversationDetailSchema)
      .query(({ ctx, input }) => ctx.services.conversations.get(ctx.actor, input.conversationId)),
    rename: authedProcedure
      .input(renameConversationSchema)
      .output(conversationSchema)
      .mutation(({ ctx, input }) => ctx.services.conversations.rename(ctx.actor, input)),
    remove: authedProcedure
      .input(removeConversationSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.conversations.remove(ctx.actor, input)),
    search: tripProcedure('viewer')
      .use(limited({ name: 'search', limit: 60, seconds: 60 }))
      .input(searchConversationsSchema)
      .output(pageOf(conversationHitSchema))
      .query(({ ctx, input }) => ctx.services.conversations.search(ctx.actor, input)),
  }),
})
