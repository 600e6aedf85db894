import { createProposalService, type ProposalServiceDeps } from './proposal.service.ts'
import { markReverted } from './proposal.writes.ts'

export function createProposalModule(deps: ProposalServiceDeps) {
  return { services: { proposals: createProposalService(deps) } }
}

/** The proposal follows when what it did is undone or done again. */
export const onProposalReverted = markReverted
