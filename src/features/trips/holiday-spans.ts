// Public holidays as they are said: days in a row under one name.
import type { Bilingual } from '#contract/place.ts'
import { addDays } from '#lib/calendar-days.ts'

export interface HolidaySpan {
  name: Bilingual
  from: string
  to: string
}

/** `days` in order of their dates; one without a name is left out. */
export function holidaySpans(days: readonly { date: string; name?: Bilingual | undefined }[]): HolidaySpan[] {
  const spans: HolidaySpan[] = []
  for (const { date, name } of days) {
    if (!name) continue
    const last = spans.at(-1)
    if (last && last.name.en === name.en && addDays(last.to, 1) === date) last.to = date
    else spans.push({ name, from: date, to: date })
  }
  return spans
}
