// What speaks for and against the reading of a field, besides the words it was read from.
import type { ReservationField, ReservationType } from '#contract/reservation.ts'
import type { Draft, DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'

export interface Evidence {
  /** What the reader found agrees with its place in the text. */
  supported: ReservationField[]
  /** Found a second time, independently: even a guess is sure then. */
  proven?: ReservationField[]
  contradicted: ReservationField[]
}

/** A booking with the text that it was read from and the one named before it. */
export interface Case {
  type: ReservationType
  fields: DraftFields
  before: DraftFields | null
  /** All bookings of the text, this one among them. */
  all: readonly Draft[]
  reading: Reading
  now: Date
}

export type Witness = (each: Case) => Evidence
