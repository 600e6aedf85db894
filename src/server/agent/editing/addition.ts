import type { NewItem } from '#contract/itinerary.ts'

/** What an edit brings into the plan. */
export interface Addition {
  /** On no day yet. */
  item: NewItem
  /** Of a visit; null = not known. */
  minutes: number | null
}
