// Codes: "hotel confirmation no." is not that of the flight in the same mail.
import { scoresOf } from '../kinds/classify.ts'
import { lineAt } from '../reading/reading.ts'
import type { Case, Evidence } from './evidence.ts'

export function ownCode({ type, fields: { code }, reading: { text } }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  if (!code || code.end <= code.start) return nothing
  // What Chinese airlines call their codes has the word for a table in it.
  const lead = text.slice(lineAt(text, code.start).start, code.start).replace(/订座记录/gu, '')
  const scores = scoresOf(lead, '')
  const isOfOther = [...scores].some(([kind, points]) => kind !== type && points > 0)
  return isOfOther && !scores.get(type) ? { supported: [], contradicted: ['code'] } : nothing
}
