// Something in a text that could be a field of a booking.
import type { Span } from '../text/span.ts'

export type CandidateKind = 'day' | 'time' | 'money' | 'code' | 'people' | 'name'

export interface Candidate extends Span {
  kind: CandidateKind
  /** `YYYY-MM-DD`, `HH:MM`, "12300 EUR", a number, or as written. */
  value: string
}
