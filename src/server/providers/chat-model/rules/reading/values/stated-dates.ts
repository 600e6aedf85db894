// What a message says about when a trip takes place.
export interface TripDates {
  start?: string
  /** Of a range, both ends counted. */
  days?: number
  /** Both ends were said to be such. */
  isFirm?: true
  /** "In May": some days between these. */
  period?: { earliest: string; latest: string }
}
