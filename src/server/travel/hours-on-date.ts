// When a found place is open on one date: its week, its closed dates, its seasons, and what holidays do to them.
import type { OpeningWindow } from '#contract/opening-hours.ts'
import type { YearlyWindow } from '#contract/planning/facts.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { addDays, weekdayOf } from '../kernel/calendar.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { GuideAttraction } from '../providers/shipped-data/guides/schema.ts'
import { publicHolidays } from '../providers/shipped-data/public-holidays/public-holidays.ts'
import { specialHoursOf } from './opening-dates.ts'

export interface HoursOnDate {
  /** Empty = closed; null = not known. */
  windows: OpeningWindow[] | null
  /** Why it is closed, or why the hours are not those of the week. */
  reason: 'weekly' | 'closed-date' | 'season' | 'holiday' | 'special-hours' | null
  isHoliday: boolean
}

export function hoursOnDate(place: FoundPlace, guides: Pick<Guides, 'byId'>, date: string): HoursOnDate {
  const holidays = place.country ? publicHolidays(place.country) : new Set<string>()
  const isHoliday = holidays.has(date)
  const { weekly, closedDates } = place.hours
  const { seasons } = place.facts ?? {}
  if (seasons && !seasons.some((season) => isWithin(season, date))) return { windows: [], reason: 'season', isHoliday }
  if (closedDates?.some((closed) => closed === date || closed === date.slice(5))) {
    return { windows: [], reason: 'closed-date', isHoliday }
  }
  const attraction = guideAttraction(place, guides)
  const special = attraction ? specialHoursOf(attraction, [date], holidays)[date] : undefined
  if (special) return { windows: special, reason: specialReason(attraction, date, isHoliday), isHoliday }
  const windows = weekly?.[weekdayOf(date)] ?? null
  return { windows, reason: windows?.length === 0 ? 'weekly' : null, isHoliday }
}

/** `HH:MM` on the date itself; hours past midnight of the evening before count too. */
export function isOpenAt(place: FoundPlace, guides: Guides, date: string, time: string): boolean | null {
  const { windows } = hoursOnDate(place, guides, date)
  if (windows === null) return null
  if (windows.some(([from, to]) => from <= time && time < to)) return true
  const nightTime = `${Number(time.slice(0, 2)) + 24}${time.slice(2)}`
  const before = hoursOnDate(place, guides, addDays(date, -1)).windows ?? []
  return before.some(([from, to]) => from <= nightTime && nightTime < to)
}

/** The first date after `date` on which it is known to open, within three months. */
export function nextOpenDate(place: FoundPlace, guides: Guides, date: string): string | null {
  for (let ahead = 1; ahead <= 92; ahead++) {
    const day = addDays(date, ahead)
    if (hoursOnDate(place, guides, day).windows?.length) return day
  }
  return null
}

export function guideAttraction(place: FoundPlace, guides: Pick<Guides, 'byId'>): GuideAttraction | null {
  if (place.kind !== 'attraction' || place.guideId === null) return null
  const id = place.id.slice(place.guideId.length + 1)
  return guides.byId(place.guideId)?.attractions.find((each) => each.id === id) ?? null
}

function specialReason(
  attraction: GuideAttraction | null,
  date: string,
  isHoliday: boolean,
): 'holiday' | 'special-hours' {
  const isSeasonal = attraction?.seasonalTerms?.some((term) => term.hours !== undefined && isWithin(term, date))
  return isHoliday || !isSeasonal ? 'holiday' : 'special-hours'
}

/** A window may span the turn of the year. */
function isWithin({ from, to }: YearlyWindow, date: string): boolean {
  const day = date.slice(5)
  return from <= to ? day >= from && day <= to : day >= from || day <= to
}
