// What speaks for and against the reading of a field, besides the words it was read from.
import type { ReservationField, ReservationType } from '#contract/reservation.ts'
import type { DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'

export interface Evidence {
  supported: ReservationField[]
  contradicted: ReservationField[]
}

/** A booking with the text that it was read from and the one named before it. */
export interface Case {
  type: ReservationType
  fields: DraftFields
  before: DraftFields | null
  reading: Reading
  now: Date
}

export type Witness = (each: Case) => Evidence

export const journeyTypes: ReadonlySet<ReservationType> = new Set(['flight', 'train', 'bus', 'ferry'])
