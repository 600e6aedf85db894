import { createProposalService, type ProposalServiceDeps } from './proposal.service.ts'

export function createProposalModule(deps: ProposalServiceDeps) {
  return { services: { proposals: createProposalService(deps) } }
}
