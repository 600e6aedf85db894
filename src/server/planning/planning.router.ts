import { z } from 'zod'
import { replanResultSchema } from '#contract/planning/change.ts'
import { planningOutcomeSchema } from '#contract/planning/outcome.ts'
import { planProcedureSchema, replanProcedureSchema, verifyProcedureSchema } from '#contract/planning/procedures.ts'
import { violationSchema } from '#contract/planning/violation.ts'
import { authedProcedure, limited, router } from '../procedures/procedures.ts'
import type { PlanningService } from './planning.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    planning: PlanningService
  }
}

const plannings = { name: 'planning', limit: 60, seconds: 60 }

/** Mutations for the size of what they take, not for any effect. All end when the caller hangs up. */
export const planningRouter = router({
  plan: authedProcedure({ scope: 'trips:read' })
    .use(limited(plannings))
    .input(planProcedureSchema)
    .output(planningOutcomeSchema)
    .mutation(({ ctx, input, signal }) => ctx.services.planning.plan(ctx.actor, input, signal)),
  watch: authedProcedure({ scope: 'trips:read' })
    .use(limited(plannings))
    .input(planProcedureSchema)
    .subscription(async function* ({ ctx, input, signal }) {
      yield* ctx.services.planning.watch(ctx.actor, input, signal ?? new AbortController().signal)
    }),
  verify: authedProcedure({ scope: 'trips:read' })
    .use(limited(plannings))
    .input(verifyProcedureSchema)
    .output(z.array(violationSchema))
    .mutation(({ ctx, input, signal }) => ctx.services.planning.verify(ctx.actor, input, signal)),
  replan: authedProcedure({ scope: 'trips:read' })
    .use(limited(plannings))
    .input(replanProcedureSchema)
    .output(replanResultSchema)
    .mutation(({ ctx, input, signal }) => ctx.services.planning.replan(ctx.actor, input, signal)),
})
