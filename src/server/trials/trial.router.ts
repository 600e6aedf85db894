import {
  claimedTrialSchema,
  claimTrialSchema,
  planTrialResultSchema,
  planTrialSchema,
  trialIdSchema,
  trialSchema,
} from '#contract/trial.ts'
import { authedProcedure, limited, limitedByAddress, publicProcedure, router } from '../procedures/procedures.ts'
import type { TrialService } from './trial.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    trials: TrialService
  }
}

const day = 86_400

export const trialRouter = router({
  plan: publicProcedure
    .use(limitedByAddress({ name: 'trial', limit: 5, seconds: day }))
    .input(planTrialSchema)
    .output(planTrialResultSchema)
    .mutation(({ ctx, input, signal = new AbortController().signal }) =>
      ctx.services.trials.plan(input, { locale: ctx.locale, request: ctx.request, signal }),
    ),
  get: publicProcedure
    .use(limitedByAddress({ name: 'see-trial', limit: 60, seconds: 60 }))
    .input(trialIdSchema)
    .output(trialSchema)
    .query(({ ctx, input }) => ctx.services.trials.get(input.token)),
  claim: authedProcedure({ scope: 'trips:write' })
    .use(limited({ name: 'create-trip', limit: 200, seconds: 3600 }))
    .input(claimTrialSchema)
    .output(claimedTrialSchema)
    .mutation(({ ctx, input }) => ctx.services.trials.claim(ctx.actor, input.token)),
})
