// Limits of a turn. At any of them it answers with what it has.
import type { Turn } from '../turn/state.ts'

const maxRounds = 8
const maxRefusedCalls = 2
const budgetMs = 45_000

export function isCutShort({ rounds, refusedCalls, startedAt }: Turn, now: Date): boolean {
  return rounds >= maxRounds || refusedCalls >= maxRefusedCalls || now.getTime() - startedAt > budgetMs
}
