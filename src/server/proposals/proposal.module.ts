import { changeTypes } from '#contract/proposal.ts'
import { type ChangeHandler, createChangeHandlers } from '../kernel/change-handler.ts'
import { createUndoModule } from '../undo/undo.module.ts'
import { createProposalService, type ProposalServiceDeps } from './proposal.service.ts'
import { markReverted } from './proposal.writes.ts'

type ProposalModuleDeps = Omit<ProposalServiceDeps, 'handlers' | 'undo'> & {
  /** Of every domain, in the order in which they must run. */
  changeHandlers: readonly ChangeHandler[]
}

/** Proposals and the undo stack, which share the handlers of all domains. */
export function createProposalModule({ changeHandlers, ...deps }: ProposalModuleDeps) {
  const handlers = createChangeHandlers(changeHandlers, changeTypes)
  const {
    services: { undo },
  } = createUndoModule({ ...deps, handlers, onProposalReverted: markReverted })
  return { services: { undo, proposals: createProposalService({ ...deps, handlers, undo }) } }
}
