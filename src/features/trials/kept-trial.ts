// The token of the plan that was tried out in this browser, until it is in an account.
import { readDraft, writeDraft } from '#lib/draft-storage.ts'

const key = 'journeyon-trial'

export function keepTrial(token: string): void {
  writeDraft(key, { token })
}

export function keptTrial(): string | null {
  const kept = readDraft(key)
  return typeof kept === 'object' && kept !== null && 'token' in kept && typeof kept.token === 'string'
    ? kept.token
    : null
}

export function forgetTrial(): void {
  writeDraft(key, null)
}
