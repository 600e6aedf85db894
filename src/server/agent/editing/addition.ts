import type { EditedStay } from '#contract/agent-tools/edit-itinerary.ts'
import type { NewItem } from '#contract/itinerary.ts'
import type { OpeningWindow } from '#contract/opening-hours.ts'
import type { DayTime } from '#contract/planning/facts.ts'

/** What an edit brings into the plan. */
export interface Addition {
  /** On no day yet. */
  item: NewItem
  /** Of a visit; null = not known. */
  minutes: number | null
  /** Of a place that was looked up, the best first. */
  bestTimes?: readonly DayTime[]
  /** On a day of the plan; null = not known. */
  openOn?: (day: number) => OpeningWindow[] | null
  /** Of a bed that was looked up. */
  stay?: EditedStay
}
