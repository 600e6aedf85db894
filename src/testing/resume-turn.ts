import type { PausedTurn } from '../server/agent/turn/turn.ts'
import { ids, runTurn, type Turn, type TurnRun } from './agent-turn.ts'

/** The turn again, from its question on. */
export function resumeTurn(turn: Turn, { question, state }: PausedTurn, choice: string): Promise<TurnRun> {
  const expiresAt = '2026-11-23T08:00:00Z'
  const asked = { type: 'question' as const, ...question, id: ids.trip, expiresAt, answer: choice }
  // As it comes back from the database.
  const stored: PausedTurn['state'] = JSON.parse(JSON.stringify(state))
  return runTurn({ ...turn, resumed: { state: stored, question: asked, choice } })
}
