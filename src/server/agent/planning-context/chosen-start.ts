// The first day of a trip that shall lie in a period: away from public holidays, on a weekend where one was asked for, and near
// the middle, where the weather of its ends matters least.
import type { Bilingual } from '#contract/place.ts'
import type { BriefValue } from '#contract/trip-brief.ts'
import { addDays, daysBetween, weekdayOf } from '../../kernel/calendar.ts'
import { publicHolidays } from '../../providers/shipped-data/public-holidays/public-holidays.ts'

export interface ChosenStart {
  date: string
  earliest: string
  latest: string
  /** Holidays of the period that the trip keeps away from. */
  avoids: Bilingual[]
  /** Those that it cannot keep away from. */
  meets: Bilingual[]
}

type Period = Extract<BriefValue<'dates'>, { type: 'period' }>

export function chooseStart({ earliest, latest, onWeekend }: Period, days: number, country: string): ChosenStart {
  const holidays = publicHolidays(country)
  const slack = Math.max(0, daysBetween(earliest, latest) + 1 - days)
  const middle = Math.floor(slack / 2)
  const starts = Array.from({ length: slack + 1 }, (_, index) => addDays(earliest, index))
  const fitting = onWeekend ? starts.filter((start) => isOnWeekend(start, days)) : starts
  const scored = (fitting.length > 0 ? fitting : starts).map((date) => ({
    date,
    holidays: datesFrom(date, days).flatMap((day) => holidays.get(day) ?? []),
    offset: Math.abs(daysBetween(earliest, date) - middle),
  }))
  const [best] = scored.toSorted((a, b) => a.holidays.length - b.holidays.length || a.offset - b.offset)
  const date = best?.date ?? earliest
  const met = best?.holidays ?? []
  const all = datesFrom(earliest, daysBetween(earliest, latest) + 1).flatMap((day) => holidays.get(day) ?? [])
  return {
    date,
    earliest,
    latest,
    meets: once(met),
    avoids: once(all).filter(({ en }) => !met.some((each) => each.en === en)),
  }
}

function datesFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index))
}

/** Saturday and Sunday are among its days, and as few others as may be. */
function isOnWeekend(start: string, days: number): boolean {
  const weekday = weekdayOf(start)
  return days <= 2 ? weekday === 5 : days === 3 ? weekday === 4 : weekday === 3 || weekday === 4
}

function once(names: readonly Bilingual[]): Bilingual[] {
  return [...new Map(names.map((name) => [name.en, name])).values()]
}
