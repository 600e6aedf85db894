export interface Claim {
  kind: 'name' | 'price' | 'time'
  /** As it stands in the text. */
  words: string
  at: number
  /** Prices in major units; times in minutes of the day, more than one where the words leave it open. */
  values: number[]
}
