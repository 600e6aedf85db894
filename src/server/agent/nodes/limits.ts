// Limits of a turn. At any of them it answers with what it has.
import type { Turn } from '../turn/state.ts'

const maxRounds = 8
const maxRefusedCalls = 2
const budgetMs = 90_000
/** Of all answers of the models together. */
const maxTokens = 200_000

export function isCutShort({ rounds, refusedCalls, startedAt, tokens }: Turn, now: Date): boolean {
  if (tokens.input + tokens.output >= maxTokens) return true
  return rounds >= maxRounds || refusedCalls >= maxRefusedCalls || now.getTime() - startedAt > budgetMs
}
