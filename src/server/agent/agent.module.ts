import type { Metrics } from '../observability/metrics.ts'
import { createTrialPlanner } from './plan-trial.ts'
import type { TurnRunner } from './turn/turn.ts'
import { createTurnRunner, type TurnRunnerDeps } from './turn-runner.ts'

interface AgentModuleDeps extends Omit<TurnRunnerDeps, 'toolSeconds'> {
  metrics: Pick<Metrics, 'toolSeconds'>
  /** In place of the agent, for tests that script whole turns. */
  turnRunner?: TurnRunner
}

export function createAgentModule({ turnRunner, metrics, ...deps }: AgentModuleDeps) {
  return {
    turnRunner: turnRunner ?? createTurnRunner({ ...deps, toolSeconds: metrics.toolSeconds }),
    trialPlanner: createTrialPlanner(deps),
  }
}
