// What a message says about when a trip takes place.
export interface Period {
  earliest: string
  latest: string
  /** On one of its weekends. */
  onWeekend?: boolean
}

export interface TripDates {
  start?: string
  /** Of a range, both ends counted. */
  days?: number
  /** Both ends were said to be such. */
  isFirm?: true
  /** "In May": some days between these. */
  period?: Period
}
