import type { TurnRunner } from './turn/turn.ts'
import { createTurnRunner, type TurnRunnerDeps } from './turn-runner.ts'

/** `turnRunner` replaces the agent in tests that script whole turns. */
export function createAgentModule({ turnRunner, ...deps }: TurnRunnerDeps & { turnRunner?: TurnRunner }) {
  return { turnRunner: turnRunner ?? createTurnRunner(deps) }
}
