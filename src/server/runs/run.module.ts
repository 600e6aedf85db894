import { createPruneModelCallsJob } from './prune-model-calls.job.ts'
import { createPruneRunEventsJob } from './prune-run-events.job.ts'
import { createRunService, type RunServiceDeps } from './run.service.ts'

export function createRunModule(deps: RunServiceDeps) {
  return {
    services: { runs: createRunService(deps) },
    jobs: [createPruneRunEventsJob(deps.db, deps.clock), createPruneModelCallsJob(deps.db, deps.clock)],
  }
}
