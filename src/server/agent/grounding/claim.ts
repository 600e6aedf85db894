export interface Claim {
  /** `done`: that the trip was changed; `outside`: that something was booked, paid or sent. */
  kind: 'name' | 'price' | 'time' | 'done' | 'outside'
  /** As it stands in the text. */
  words: string
  at: number
  /** Prices in major units; times in minutes of the day, more than one where the words leave it open. */
  values: number[]
}
