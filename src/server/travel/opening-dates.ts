// What a guide says of seasons and public holidays, as the hours of single dates.
import type { OpeningHours, OpeningWindow } from '#contract/opening-hours.ts'
import { addDays, weekdayOf } from '../kernel/calendar.ts'
import { hoursOf } from '../providers/places/guide-spots.ts'
import type { GuideAttraction } from '../providers/shipped-data/guides/schema.ts'

type Terms = Pick<GuideAttraction, 'hours' | 'closedDates' | 'holidayRule' | 'seasonalTerms' | 'price'>
type SpecialHours = Record<string, OpeningWindow[]>

/** Only dates whose hours differ from the week; closed dates are no part of it. */
export function specialHoursOf(
  terms: Terms,
  dates: readonly string[],
  holidays: { has(date: string): boolean },
): SpecialHours {
  const usual = hoursOf(terms.hours, terms.closedDates)
  const special: SpecialHours = {}
  for (const date of dates) {
    if (isClosedDate(usual, date)) continue
    const windows = windowsOn(terms, date, holidays)
    const weekly = usual.weekly?.[weekdayOf(date)]
    if (windows && JSON.stringify(windows) !== JSON.stringify(weekly)) special[date] = windows
  }
  return special
}

/** The ticket on that date, major units; null = not known. */
export function priceOn({ seasonalTerms, price }: Terms, date: string): number | null {
  return seasonalTerms?.find((term) => term.price !== undefined && isWithin(term, date))?.price ?? price
}

/** null = not known. */
function windowsOn(terms: Terms, date: string, holidays: { has(date: string): boolean }): OpeningWindow[] | null {
  const weekly = weeklyOn(terms, date)
  if (!weekly) return null
  const windows = weekly[weekdayOf(date)] ?? []
  if (!terms.holidayRule) return windows
  if (holidays.has(date) && windows.length === 0) return nextOpenWindows(weekly, date)
  if (terms.holidayRule === 'shifts' && isSubstituteClosure(terms, date, holidays)) return []
  return windows
}

function weeklyOn({ hours, seasonalTerms }: Terms, date: string): OpeningHours['weekly'] {
  const term = seasonalTerms?.find((each) => each.hours !== undefined && isWithin(each, date))
  return hoursOf(term?.hours ?? hours).weekly
}

function nextOpenWindows(weekly: NonNullable<OpeningHours['weekly']>, date: string): OpeningWindow[] {
  const first = weekdayOf(date)
  const days = Array.from({ length: 7 }, (_, shift) => weekly[(first + shift) % 7] ?? [])
  return days.find((windows) => windows.length > 0) ?? []
}

/** The first working day after a holiday that fell on the weekly closed day. */
function isSubstituteClosure(terms: Terms, date: string, holidays: { has(date: string): boolean }): boolean {
  if (isDayOff(date, holidays)) return false
  for (let day = addDays(date, -1); isDayOff(day, holidays); day = addDays(day, -1)) {
    const windows = weeklyOn(terms, day)?.[weekdayOf(day)]
    if (holidays.has(day) && windows?.length === 0) return true
  }
  return false
}

function isDayOff(date: string, holidays: { has(date: string): boolean }): boolean {
  return holidays.has(date) || weekdayOf(date) >= 5
}

function isClosedDate({ closedDates }: OpeningHours, date: string): boolean {
  return closedDates?.some((closed) => closed === date || closed === date.slice(5)) ?? false
}

/** A window may span the turn of the year. */
function isWithin({ from, to }: { from: string; to: string }, date: string): boolean {
  const day = date.slice(5)
  return from <= to ? day >= from && day <= to : day >= from || day <= to
}
