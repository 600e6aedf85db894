import type { TurnRunner } from './turn/turn.ts'
import { createTurnRunner, type TurnRunnerDeps } from './turn-runner.ts'

/** `turnRunner` in place of the agent: tests script whole turns. */
export function createAgentModule({ turnRunner, ...deps }: TurnRunnerDeps & { turnRunner?: TurnRunner }) {
  return { turnRunner: turnRunner ?? createTurnRunner(deps) }
}
