// How likely each candidate of a text has each role.
import { type LinearWeights, probabilitiesOf } from '../../../providers/chat-model/rules/reading/acts/linear-model.ts'
import type { Candidate } from './candidate.ts'
import { bucketsOf, type LearnedModels } from './models.ts'
import { type Role, roleNames } from './roles.ts'
import { surroundingsOf, type TextLine } from './surroundings.ts'

export interface RatedCandidate {
  candidate: Candidate
  probabilities: Record<Role, number>
}

export function rateCandidates(
  text: string,
  candidates: readonly Candidate[],
  lines: readonly TextLine[],
  models: LearnedModels,
): RatedCandidate[] {
  const signs = surroundingsOf(text, candidates, lines)
  return candidates.map((candidate, index) => rate(candidate, bucketsOf('roles', signs[index] ?? []), models.roles))
}

export function rate(candidate: Candidate, features: readonly number[], roles: LinearWeights): RatedCandidate {
  const all = probabilitiesOf(roles, features)
  const probabilities = Object.fromEntries(roleNames.map((role, at) => [role, all[at] ?? 0])) as Record<Role, number>
  return { candidate, probabilities }
}
