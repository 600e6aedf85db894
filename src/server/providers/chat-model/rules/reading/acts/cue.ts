import type { ActName } from './act-names.ts'

export interface Cue {
  /** Of the masked clause. */
  pattern: RegExp
  /** Log-odds. */
  for: Partial<Record<ActName, number>>
}
