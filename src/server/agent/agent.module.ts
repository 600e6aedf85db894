import type { Metrics } from '../observability/metrics.ts'
import { createTrialPlanner } from './plan-trial.ts'
import type { TurnRunner } from './turn/turn.ts'
import type { TurnRunnerDeps } from './turn-runner.ts'

interface AgentModuleDeps extends Omit<TurnRunnerDeps, 'toolSeconds'> {
  metrics: Pick<Metrics, 'toolSeconds'>
  /** In place of the agent, for tests that script whole turns. */
  turnRunner?: TurnRunner
}

export function createAgentModule({ turnRunner, metrics, ...deps }: AgentModuleDeps) {
  return {
    turnRunner: turnRunner ?? loadTurnRunner({ ...deps, toolSeconds: metrics.toolSeconds }),
    trialPlanner: createTrialPlanner(deps),
  }
}

/** Graph and tools are loaded with the first turn. */
function loadTurnRunner(deps: TurnRunnerDeps): TurnRunner {
  let loading: Promise<TurnRunner> | null = null
  return {
    async run(...turn) {
      loading ??= import('./turn-runner.ts').then(({ createTurnRunner }) => createTurnRunner(deps))
      return (await loading).run(...turn)
    },
  }
}
