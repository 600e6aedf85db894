import { createWaitingProposalJob, type WaitingProposalJobDeps } from './announce-waiting-proposals.job.ts'
import { createProposalService, type ProposalServiceDeps } from './proposal.service.ts'
import { markReverted } from './proposal.writes.ts'

export function createProposalModule(deps: ProposalServiceDeps & WaitingProposalJobDeps) {
  return { services: { proposals: createProposalService(deps) }, jobs: [createWaitingProposalJob(deps)] }
}

/** The proposal follows when what it did is undone or done again. */
export const onProposalReverted = markReverted
