import { tracked } from '@trpc/server'
import { agentEventSchema } from '#contract/agent-event.ts'
import {
  answerQuestionSchema,
  chatSchema,
  chatTurnSchema,
  editMessageSchema,
  followRunSchema,
  regenerateSchema,
  runMutationSchema,
  selectVersionSchema,
  sendMessageSchema,
  sentMessageSchema,
} from '#contract/conversation.ts'
import { doneSchema } from '#contract/paging.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import { trackedStreamSchema } from '../procedures/stream-schema.ts'
import type { RunService } from './run.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    runs: RunService
  }
}

/** One budget for every way to set the agent to work. */
const chatRate = limited({ name: 'chat', limit: 30, seconds: 60 })

export const runRouter = router({
  send: tripProcedure({ role: 'editor', scope: 'agent' })
    .use(chatRate)
    .input(sendMessageSchema)
    .output(sentMessageSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.send(ctx.actor, input, ctx.locale)),
  /** Access is checked before the stream begins, and by the stream whenever a membership changes. */
  events: authedProcedure({ scope: 'agent' })
    .input(followRunSchema)
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { run: await ctx.services.runs.findForMember(ctx.actor, input.runId) } }),
    )
    .output(trackedStreamSchema(agentEventSchema))
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      for await (const event of ctx.services.runs.follow(ctx.actor, ctx.run, input.lastEventId, signal)) {
        yield tracked(String(event.seq), event)
      }
    }),
  stop: authedProcedure({ scope: 'agent' })
    .input(runMutationSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.stop(ctx.actor, input)),
  retry: authedProcedure({ scope: 'agent' })
    .use(chatRate)
    .input(runMutationSchema)
    .output(sentMessageSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.retry(ctx.actor, input, ctx.locale)),
  answer: authedProcedure({ scope: 'agent' })
    .use(chatRate)
    .input(answerQuestionSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.answer(ctx.actor, input, ctx.locale)),
  edit: authedProcedure({ scope: 'agent' })
    .use(chatRate)
    .input(editMessageSchema)
    .output(sentMessageSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.edit(ctx.actor, input, ctx.locale)),
  regenerate: authedProcedure({ scope: 'agent' })
    .use(chatRate)
    .input(regenerateSchema)
    .output(sentMessageSchema)
    .mutation(({ ctx, input }) => ctx.services.runs.regenerate(ctx.actor, input, ctx.locale)),
  versions: router({
    select: authedProcedure({ scope: 'agent' })
      .input(selectVersionSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.runs.selectVersion(ctx.actor, input)),
  }),
  chat: tripProcedure({ role: 'editor', scope: 'agent' })
    .use(chatRate)
    .input(chatSchema)
    .output(chatTurnSchema)
    .mutation(({ ctx, input, signal = new AbortController().signal }) =>
      ctx.services.runs.chat(ctx.actor, input, ctx.locale, signal),
    ),
})
