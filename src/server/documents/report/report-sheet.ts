// A report to be printed: every text as it is shown, in the reader's language.
import type { NamedCover } from '../card/card-sheet.ts'

export interface ReportSheet {
  locale: string
  title: string
  /** Places and dates. */
  subtitle: string
  labels: {
    map: string
    highlights: string
    spending: string
    planned: string
    actual: string
    byDay: string
    distance: string
    happened: string
    tags: string
    next: string
  }
  figures: { label: string; value: string }[]
  map: ReportMap
  categories: { label: string; planned: Bar; actual: Bar }[]
  spendingDays: { label: string; actual: Bar }[]
  highlights: { title: string; detail: string }[]
  ways: { label: string; distance: Bar }[]
  days: { title: string; items: { title: string; status: 'done' | 'skipped' | 'open'; detail: string }[] }[]
  tags: string[]
  next: { title: string; reason: string; season: string }[]
}

/** A length and what it says. */
export interface Bar {
  value: number
  text: string
}

/** In pixels: twice as fine as points. */
export const mapSize = { width: 998, height: 460 }

export interface ReportMap {
  alt: string
  cover: NamedCover
}
