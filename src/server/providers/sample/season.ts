// When travel is more expensive: public holidays and the best months of a place.
import { daysBetween } from '../../kernel/calendar.ts'

interface ClimateMonth {
  highC: number
  lowC: number
  rainDays: number
}

/** First day of the Chinese year; the holiday runs from the day before for eight days. */
const springFestivals = ['2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03']

/** 1 on an ordinary day, up to 1.6 in the great holidays of the country. */
export function holidayFactor(country: string, date: string): number {
  const day = date.slice(5)
  if (country === 'CN') {
    if (day >= '10-01' && day <= '10-07') return 1.5
    if (day >= '05-01' && day <= '05-05') return 1.4
    const isSpringFestival = springFestivals.some((first) => {
      const since = daysBetween(first, date)
      return since >= -1 && since <= 6
    })
    return isSpringFestival ? 1.6 : 1
  }
  return day >= '12-23' || day <= '01-01' ? 1.35 : 1
}

/** Places whose season is not that of mild and dry weather. */
const peakMonths: Record<string, number[]> = {
  harbin: [1, 2, 12],
  sanya: [1, 2, 3, 11, 12],
  dubai: [1, 2, 3, 11, 12],
  reykjavik: [6, 7, 8],
  lhasa: [6, 7, 8, 9],
}

/** Months (1 to 12) of a place whose season is not that of mild and dry weather; null for any other. */
export function peakMonthsOf(guideId: string): readonly number[] | null {
  return peakMonths[guideId] ?? null
}

/** 1 in the least pleasant month of the guide, `1 + swing` in the best. */
export function seasonFactor(
  guide: { id: string; climate: readonly ClimateMonth[] },
  date: string,
  swing: number,
): number {
  const month = Number(date.slice(5, 7))
  const peaks = peakMonths[guide.id]
  if (peaks) return peaks.includes(month) ? 1 + swing : 1
  const comforts = guide.climate.map(comfortOf)
  const least = Math.min(...comforts)
  const span = Math.max(...comforts) - least
  const here = comforts[month - 1] ?? least
  return 1 + (span === 0 ? 0 : (swing * (here - least)) / span)
}

/** Best at a mean of 21 °C without rain. */
function comfortOf({ highC, lowC, rainDays }: ClimateMonth): number {
  return -Math.abs((highC + lowC) / 2 - 21) - rainDays * 0.4
}
