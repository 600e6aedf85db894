// A picture of a trip to be shared: every text as it is shown. It tells no amounts of money and nothing of other people.
import type { ReportMap } from '../report/report-sheet.ts'

export interface CardSheet {
  title: string
  /** Places and dates. */
  subtitle: string
  figures: { label: string; value: string }[]
  /** null without places. */
  map: ReportMap | null
  highlightsLabel: string
  highlights: string[]
}

/** `image` lies, 1200 × 630; `story` stands, 1080 × 1920. */
export type CardShape = 'image' | 'story'
