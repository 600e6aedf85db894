import { pageOf } from '#contract/paging.ts'
import {
  decideProposalSchema,
  getProposalSchema,
  listProposalsSchema,
  proposalSchema,
  suggestItemSchema,
  undoProposalSchema,
} from '#contract/proposal.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { ProposalService } from './proposal.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    proposals: ProposalService
  }
}

export const proposalRouter = router({
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(listProposalsSchema)
    .output(pageOf(proposalSchema))
    .query(({ ctx, input }) => ctx.services.proposals.list(ctx.actor, input, ctx.locale)),
  get: authedProcedure({ scope: 'trips:read' })
    .input(getProposalSchema)
    .output(proposalSchema)
    .query(({ ctx, input }) => ctx.services.proposals.get(ctx.actor, input.proposalId, ctx.locale)),
  suggest: tripProcedure({ role: 'viewer', scope: 'trips:write' })
    .use(limited({ name: 'suggest', limit: 60, seconds: 3600 }))
    .input(suggestItemSchema)
    .output(proposalSchema)
    .mutation(({ ctx, input }) => ctx.services.proposals.suggest(ctx.actor, input, ctx.locale)),
  decide: authedProcedure({ scope: 'trips:write' })
    .input(decideProposalSchema)
    .output(proposalSchema)
    .mutation(({ ctx, input }) => ctx.services.proposals.decide(ctx.actor, input)),
  undo: authedProcedure({ scope: 'trips:write' })
    .input(undoProposalSchema)
    .output(proposalSchema)
    .mutation(({ ctx, input }) => ctx.services.proposals.undo(ctx.actor, input)),
})
