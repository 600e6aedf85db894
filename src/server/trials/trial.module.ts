import { createTrialService, type TrialServiceDeps } from './trial.service.ts'

export function createTrialModule(deps: TrialServiceDeps) {
  return { services: { trials: createTrialService(deps) } }
}
